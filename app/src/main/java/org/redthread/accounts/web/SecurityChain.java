package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.redthread.access.Access;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What every request passes before a handler sees it: headers, forged forms, and who is asking.
///
/// No address is allowed or denied here: the nouns decide (see `DenyByDefault` in `access`).
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /// Nothing from elsewhere, nothing inline: a script that got into a text finds no way to run.
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /// No page needs to hear, see or find anybody.
    private static final String DEVICES = "camera=(), microphone=(), geolocation=(), usb=(), payment=()";

    /// One press in a mail program ends the weekly letters: the secret in the address stands for a form of ours.
    private static final RequestMatcher WAY_OUT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/{language}/desk/letters/{token}");

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Access access, SessionCookie session, FormTokens tokens)
            throws Exception {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(session))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens.repository()).ignoringRequestMatchers(WAY_OUT))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityChain::isProgram))
                .addFilterBefore(new ReaderFilter(access), AuthorizationFilter.class)
                .build();
    }

    /// A forged form rides on a cookie. A program brings none and is told that it lacks a key; and no page of another
    /// house can make a browser send a key.
    private static boolean isProgram(HttpServletRequest request) {
        var said = request.getHeader("Authorization");
        return request.getRequestURI().startsWith("/api/")
                && (request.getCookies() == null || said != null && said.startsWith("Bearer "));
    }
}

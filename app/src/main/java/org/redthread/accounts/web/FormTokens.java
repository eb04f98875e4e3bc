package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redthread.web.BaseAddress;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Proof that a form came from this house: a random value in a cookie that scripts cannot read, and masked in the form.
///
/// It needs no session, so that the form to sign in is guarded too.
@Component
class FormTokens {

    private final CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();

    FormTokens(BaseAddress base) {
        repository.setCookieName(base.secure() ? "__Host-redthread-form" : "redthread-form");
        repository.setCookieCustomizer(
                cookie -> cookie.sameSite("Lax").path("/").secure(base.secure()));
    }

    CookieCsrfTokenRepository repository() {
        return repository;
    }

    /// Draws another value when somebody signs in or out: what was known before proves nothing after.
    void renew(HttpServletRequest request, HttpServletResponse response) {
        repository.saveToken(repository.generateToken(request), request, response);
    }
}

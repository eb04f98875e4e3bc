package org.redthread.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/// Renders `src/main/jte/<name>.jte` for the view called `<name>`.
@Configuration(proxyBeanMethods = false)
class JteViews {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine templates) {
        return (name, locale) -> {
            var template = name + ".jte";
            return templates.hasTemplate(template) ? new JteView(templates, template) : null;
        };
    }

    /// Renders into memory first, so that a failing template becomes an error page, not half a page.
    private static final class JteView extends AbstractView {

        private final TemplateEngine templates;
        private final String template;

        JteView(TemplateEngine templates, String template) {
            this.templates = templates;
            this.template = template;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var html = new StringOutput();
            templates.render(template, model, html);
            response.setContentType(getContentType());
            // What a page says may change with the next fact; whoever handed it out as private has said so before.
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL))
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            var page = html.toString();
            if (isKept(request, response) && new ServletWebRequest(request, response).checkNotModified(tag(page)))
                return;
            response.getWriter().write(page);
        }

        /// Whether a browser keeps the page: what is private it does not, and a form that came back is no page.
        private static boolean isKept(HttpServletRequest request, HttpServletResponse response) {
            return request.getMethod().equals("GET")
                    && response.getStatus() == HttpServletResponse.SC_OK
                    && "no-cache".equals(response.getHeader(HttpHeaders.CACHE_CONTROL));
        }

        /// Weak (RFC 9110, section 8.8.3), since the page may travel compressed.
        private static String tag(String page) throws NoSuchAlgorithmException {
            var digest = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        }
    }
}

package org.redthread.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
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
            response.getWriter().write(html.toString());
        }
    }
}

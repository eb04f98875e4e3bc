package org.redthread.api;

import java.util.Locale;
import java.util.Map;
import org.redthread.access.Asks;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The API's own description.
@RestController
class OpenApiController {

    private static final String API = "/api/v1/";

    private final RequestMappingHandlerMapping mappings;

    OpenApiController(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @GetMapping("/api/v1/openapi.json")
    @Asks("api.read")
    Map<String, Object> openApi() {
        var description = new Description();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType() == OpenApiController.class) return;
            for (var path : mapping.getPatternValues())
                for (var method : mapping.getMethodsCondition().getMethods())
                    if (path.startsWith(API))
                        description.add(path, method.name().toLowerCase(Locale.ROOT), handler);
        });
        return description.document();
    }
}

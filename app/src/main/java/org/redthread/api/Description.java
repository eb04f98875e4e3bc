package org.redthread.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/// The description of the API in OpenAPI 3.1, made from its handlers and the records that they answer with, so that it
/// cannot tell of anything else than what is there.
final class Description {

    private static final Map<String, Object> PROBLEM = Map.of("$ref", "#/components/schemas/Problem");

    private final Schemas schemas = new Schemas();
    private final Map<String, Object> paths = new TreeMap<>();

    void add(String path, HandlerMethod handler) {
        var tells = handler.getMethodAnnotation(Tells.class);
        if (tells == null) throw new IllegalStateException(handler + " does not say what it tells");
        var answer = schemas.of(handler.getMethod().getAnnotatedReturnType());
        paths.put(
                path,
                Map.of(
                        "get",
                        Map.of(
                                "operationId", handler.getMethod().getName(),
                                "summary", tells.value(),
                                "parameters", parameters(handler),
                                "responses",
                                        Map.of(
                                                "200", response("The answer", "application/json", answer),
                                                "304",
                                                        Map.of(
                                                                "description",
                                                                "Nothing has changed since the ETag given"),
                                                "400", response("Unreadable", "application/problem+json", PROBLEM),
                                                "404", response("Not there", "application/problem+json", PROBLEM)))));
    }

    Map<String, Object> document() {
        var components = new TreeMap<String, Object>(schemas.components());
        components.put("Problem", problem());
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Red Thread",
                        "version", "v1",
                        "summary", "The public record of intergovernmental dialogues, as of a day, with its sources",
                        "license", Map.of("name", "EUPL-1.2", "identifier", "EUPL-1.2")));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", components));
        return document;
    }

    private static Map<String, Object> response(String description, String type, Map<String, Object> schema) {
        return Map.of("description", description, "content", Map.of(type, Map.of("schema", schema)));
    }

    private static List<Map<String, Object>> parameters(HandlerMethod handler) {
        var parameters = new ArrayList<Map<String, Object>>();
        for (var parameter : handler.getMethodParameters()) {
            var path = parameter.getParameterAnnotation(PathVariable.class);
            var query = parameter.getParameterAnnotation(RequestParam.class);
            if (path != null) parameters.add(parameter(path.value(), "path", Map.of("type", "string"), true));
            if (query != null)
                parameters.add(parameter(query.value(), "query", typed(parameter.getParameterType(), query), false));
            if (parameter.getParameterType() == Asking.class) {
                parameters.add(
                        parameter("language", "query", Map.of("type", "string", "enum", List.of("en", "ru")), false));
                parameters.add(parameter("as-of", "query", Map.of("type", "string", "format", "date"), false));
            }
        }
        return parameters;
    }

    private static Map<String, Object> typed(Class<?> type, RequestParam query) {
        var name = type == int.class || type == Integer.class ? "integer" : "string";
        return query.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                ? Map.of("type", name)
                : Map.of(
                        "type",
                        name,
                        "default",
                        name.equals("integer") ? Integer.valueOf(query.defaultValue()) : query.defaultValue());
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema, boolean required) {
        return Map.of("name", name, "in", in, "required", required, "schema", schema);
    }

    /// RFC 9457.
    private static Map<String, Object> problem() {
        return Map.of(
                "type", "object",
                "properties",
                        Map.of(
                                "type", Map.of("type", "string"),
                                "title", Map.of("type", "string"),
                                "status", Map.of("type", "integer"),
                                "detail", Map.of("type", "string"),
                                "instance", Map.of("type", "string")),
                "required", List.of("title", "status"));
    }
}

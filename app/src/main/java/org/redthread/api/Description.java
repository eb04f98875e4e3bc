package org.redthread.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redthread.web.Language;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/// The description of the API in OpenAPI 3.1, made from its handlers and the records that they answer with, so that it
/// cannot tell of anything else than what is there.
final class Description {

    /// How the description calls what opens an address that takes something.
    private static final String KEY = "key";

    private static final Map<String, Object> PROBLEM = Map.of("$ref", "#/components/schemas/Problem");

    private final Schemas schemas = new Schemas(false);
    private final Schemas sent = new Schemas(true);
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    /// @param method in small letters
    void add(String path, String method, HandlerMethod handler) {
        var tells = handler.getMethodAnnotation(Tells.class);
        if (tells == null) throw new IllegalStateException(handler + " does not say what it tells");
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", handler.getMethod().getName());
        operation.put("summary", tells.value());
        operation.put("parameters", parameters(handler));
        var answer = schemas.of(handler.getMethod().getAnnotatedReturnType());
        var responses = new TreeMap<String, Object>();
        responses.put("200", response("The answer", "application/json", answer));
        responses.put("400", problem("Unreadable"));
        responses.put("404", problem("Not there"));
        if (tells.takes() == Void.class)
            responses.put("304", Map.of("description", "Nothing has changed since the ETag given"));
        else taking(operation, responses, tells.takes());
        operation.put("responses", responses);
        paths.computeIfAbsent(path, p -> new TreeMap<>()).put(method, operation);
    }

    private void taking(Map<String, Object> operation, Map<String, Object> responses, Class<?> taken) {
        var content = Map.of("application/json", Map.of("schema", sent.of(taken)));
        operation.put("requestBody", Map.of("required", true, "content", content));
        operation.put("security", List.of(Map.of(KEY, List.of())));
        responses.put("401", problem("No key that is in force"));
        responses.put("403", problem("The key does not reach to this"));
        responses.put("413", problem("Too large"));
        responses.put("422", problem("Nothing was taken; errors names what is wrong by its place"));
        responses.put("429", problem("Asked too often; Retry-After says for how many seconds to wait"));
    }

    private static Map<String, Object> problem(String description) {
        return response(description, "application/problem+json", PROBLEM);
    }

    Map<String, Object> document() {
        var components = new TreeMap<String, Object>(schemas.components());
        components.putAll(sent.components());
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
        var key = Map.of(
                "type", "http", "scheme", "bearer", "description", "A key of a party, issued on the page of keys");
        document.put("components", Map.of("schemas", components, "securitySchemes", Map.of(KEY, key)));
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
                parameters.add(parameter(
                        "language",
                        "query",
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                Arrays.stream(Language.values())
                                        .map(Language::tag)
                                        .toList()),
                        false));
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
                                "instance", Map.of("type", "string"),
                                "errors",
                                        Map.of(
                                                "type",
                                                "array",
                                                "items",
                                                Map.of(
                                                        "type",
                                                        "object",
                                                        "properties",
                                                        Map.of(
                                                                "field", Map.of("type", "string"),
                                                                "says", Map.of("type", "string"))))),
                "required", List.of("title", "status"));
    }
}

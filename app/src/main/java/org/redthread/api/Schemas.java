package org.redthread.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON schemas of the records that the API answers with, as OpenAPI 3.1 takes them.
///
/// A record's components are all there in every answer; whatever the record leaves blank is null.
final class Schemas {

    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final boolean sent;

    /// @param sent whether these records are sent to us: then what may be null or is true or false may be left out
    Schemas(boolean sent) {
        this.sent = sent;
    }

    /// Every schema that was asked for on the way, by name.
    Map<String, Map<String, Object>> components() {
        return components;
    }

    /// @throws IllegalArgumentException where the type is none that an answer may hold
    Map<String, Object> of(AnnotatedType type) {
        var schema = unannotated(type);
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private Map<String, Object> unannotated(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType many && raw(type) instanceof Class<?> raw && isMany(raw))
            return Map.of("type", "array", "items", of(many.getAnnotatedActualTypeArguments()[0]));
        return type.getType() instanceof Class<?> plain ? of(plain) : unknown(type);
    }

    Map<String, Object> of(Class<?> type) {
        if (type == String.class) return Map.of("type", "string");
        if (type == int.class || type == Integer.class) return Map.of("type", "integer");
        if (type == boolean.class || type == Boolean.class) return Map.of("type", "boolean");
        if (type == LocalDate.class) return Map.of("type", "string", "format", "date");
        if (type.isEnum())
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        if (!type.isRecord()) throw new IllegalArgumentException("No answer may hold a " + type);
        var name = name(type);
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, record(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> record(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getAnnotatedType()));
            if (!sent || needed(component)) required.add(component.getName());
        }
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(required),
                "additionalProperties",
                false);
    }

    private static boolean needed(RecordComponent component) {
        return component.getType() != boolean.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static @Nullable Object raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType parameterized ? parameterized.getRawType() : null;
    }

    private static boolean isMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }

    private static Map<String, Object> unknown(AnnotatedType type) {
        throw new IllegalArgumentException("No answer may hold a " + type.getType());
    }

    /// `ParticipationAnswer.Line` is known as `ParticipationAnswerLine`.
    private static String name(Class<?> type) {
        var names = new ArrayList<String>();
        for (var outer = type; outer != null; outer = outer.getEnclosingClass()) names.addFirst(outer.getSimpleName());
        return String.join("", names);
    }
}

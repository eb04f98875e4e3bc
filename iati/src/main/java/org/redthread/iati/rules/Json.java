package org.redthread.iati.rules;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// JSON as maps, lists and words, in its order; the ruleset needs no more.
final class Json {

    private Json() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(InputStream in) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            return (Map<String, Object>) value(parser, parser.nextToken());
        }
    }

    private static Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME)
                    map.put(parser.currentName(), value(parser, parser.nextToken()));
                yield map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken())
                    list.add(value(parser, next));
                yield list;
            }
            default -> parser.getString();
        };
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static List<String> words(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }
}

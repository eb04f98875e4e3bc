package org.redthread.redline.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// JSON as maps, lists, strings, numbers, booleans and null; written so that people can edit it: one member a
/// line.
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    public static byte[] write(Object value) {
        var out = new StringBuilder(1 << 14);
        write(value, "\n", out);
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What [#write] writes, as a string without the last line's end.
    static String string(Object value) {
        var out = new StringBuilder();
        write(value, "\n", out);
        return out.toString();
    }

    /// One object that was written by [#string].
    ///
    /// @throws IllegalArgumentException when it is none
    static Members members(String json) {
        try {
            return Members.of(read("stored JSON", json.getBytes(StandardCharsets.UTF_8)));
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    private static void write(@Nullable Object value, String line, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> members -> {
                var separator = "{";
                for (var member : members.entrySet()) {
                    out.append(separator).append(line).append("  ");
                    string(String.valueOf(member.getKey()), out);
                    write(member.getValue(), line + "  ", out.append(": "));
                    separator = ",";
                }
                out.append(members.isEmpty() ? "{" : line).append('}');
            }
            case List<?> values -> {
                boolean flat = values.stream().noneMatch(each -> each instanceof Map || each instanceof List);
                var separator = "[";
                for (var each : values) {
                    out.append(separator).append(flat ? "" : line + "  ");
                    write(each, line + "  ", out);
                    separator = flat ? ", " : ",";
                }
                out.append(values.isEmpty() ? "[" : flat ? "" : line).append(']');
            }
            case String words -> string(words, out);
            default -> out.append(value);
        }
    }

    private static void string(String words, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !isPaired(words, i) || c == '\u2028' || c == '\u2029')
                        out.append("\\u%04x".formatted((int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String words, int i) {
        return Character.isHighSurrogate(words.charAt(i))
                ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
    }

    /// @param file what to call it when it is no JSON
    public static @Nullable Object read(String file, byte[] content) throws Unreadable {
        try (var parser = FACTORY.createParser(content)) {
            parser.nextToken();
            return value(parser);
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new Unreadable(
                    file,
                    "is not well-formed JSON near line %d; a comma or a quotation mark may be missing there."
                            .formatted(where == null ? 1 : where.getLineNr()),
                    e);
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == null) return null;
        return switch (token) {
            case START_OBJECT -> {
                var members = new LinkedHashMap<String, @Nullable Object>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                var values = new ArrayList<@Nullable Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null)
                    values.add(value(parser));
                yield values;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}

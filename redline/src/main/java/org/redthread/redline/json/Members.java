package org.redthread.redline.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON object, asked for its members by name and kind.
public record Members(Map<?, ?> map) {

    /// What a file lacks or has in the wrong form; the words say which member.
    public static final class Missing extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        public Missing(String member) {
            super(member);
        }
    }

    public static Members of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return new Members(map);
        throw new Missing("an object");
    }

    public String string(String name) {
        if (map.get(name) instanceof String words) return words;
        throw new Missing(name);
    }

    public String string(String name, String otherwise) {
        return map.get(name) instanceof String words ? words : otherwise;
    }

    public @Nullable String nullable(String name) {
        return map.get(name) instanceof String words ? words : null;
    }

    public int number(String name) {
        if (map.get(name) instanceof Integer number) return number;
        throw new Missing(name);
    }

    public boolean flag(String name) {
        return map.get(name) instanceof Boolean flag && flag;
    }

    public Members object(String name) {
        if (map.get(name) instanceof Map<?, ?> inner) return new Members(inner);
        throw new Missing(name);
    }

    public List<Members> objects(String name) {
        var found = new ArrayList<Members>();
        if (map.get(name) instanceof List<?> values) for (var value : values) found.add(of(value));
        return found;
    }

    public List<String> strings(String name) {
        var found = new ArrayList<String>();
        if (map.get(name) instanceof List<?> values) for (var value : values) found.add(String.valueOf(value));
        return found;
    }
}

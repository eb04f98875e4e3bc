package org.redthread.redline.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON object, asked for its members by name and kind.
record Members(Map<?, ?> map) {

    /// What a file lacks or has in the wrong form; the words say which member.
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String member) {
            super(member);
        }
    }

    static Members of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return new Members(map);
        throw new Missing("an object");
    }

    String string(String name) {
        if (map.get(name) instanceof String words) return words;
        throw new Missing(name);
    }

    String string(String name, String otherwise) {
        return map.get(name) instanceof String words ? words : otherwise;
    }

    @Nullable String nullable(String name) {
        return map.get(name) instanceof String words ? words : null;
    }

    int number(String name) {
        if (map.get(name) instanceof Integer number) return number;
        throw new Missing(name);
    }

    boolean flag(String name) {
        return map.get(name) instanceof Boolean flag && flag;
    }

    Members object(String name) {
        if (map.get(name) instanceof Map<?, ?> inner) return new Members(inner);
        throw new Missing(name);
    }

    List<Members> objects(String name) {
        var found = new ArrayList<Members>();
        if (map.get(name) instanceof List<?> values) for (var value : values) found.add(of(value));
        return found;
    }

    List<String> strings(String name) {
        var found = new ArrayList<String>();
        if (map.get(name) instanceof List<?> values) for (var value : values) found.add(String.valueOf(value));
        return found;
    }
}

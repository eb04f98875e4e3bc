package org.redthread.meetings.floor.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.redthread.web.Language;

/// The state of one floor after one act, as it is sent: drawn when somebody first asks for a language and a view.
///
/// @param head the number of that act
record Edition(int head, BiFunction<Language, View, byte[]> drawing, Map<Key, byte[]> drawn) {

    record Key(Language language, View view) {}

    Edition(int head, BiFunction<Language, View, byte[]> drawing) {
        this(head, drawing, new ConcurrentHashMap<>());
    }

    byte[] in(Language language, View view) {
        return drawn.computeIfAbsent(new Key(language, view), key -> drawing.apply(key.language(), key.view()));
    }
}

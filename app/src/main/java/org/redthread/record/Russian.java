package org.redthread.record;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Our own words that files of the record carry in English alone, in Russian. The file stands for every place that has
/// exactly these words, so that a note that many entries share is translated once.
public final class Russian {

    private static final Map<String, String> WORDS = words();

    private Russian() {}

    /// Null where the words are a title, a name or a quotation, which stay as they were printed.
    public static @Nullable String of(String english) {
        return WORDS.get(english);
    }

    static Map<String, String> all() {
        return WORDS;
    }

    private static Map<String, String> words() {
        var file = RecordFile.open("russian.yaml");
        return file.entries("words").stream().map(Words::read).collect(toUnmodifiableMap(Words::en, Words::ru));
    }
}

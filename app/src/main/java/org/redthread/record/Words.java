package org.redthread.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Language;

/// Our own words for something of the record, in the languages of the interface.
public record Words(String en, String ru) {

    public String in(Language language) {
        return language == Language.RU ? ru : en;
    }

    /// Reads `en` and `ru` of an entry.
    public static Words read(Entry entry) {
        return new Words(entry.text("en"), entry.text("ru"));
    }

    /// Reads `note_en` and `note_ru` of an entry: both, or neither.
    public static Optional<Words> read(Entry entry, String field) {
        var en = entry.optional(field + "_en");
        var ru = entry.optional(field + "_ru");
        if (en.isPresent() != ru.isPresent())
            throw entry.broken(field + (en.isPresent() ? "_ru" : "_en"), "is missing");
        return en.map(english -> new Words(english, ru.orElseThrow()));
    }

    /// Null where there are no words.
    static @Nullable Words of(@Nullable String en, @Nullable String ru) {
        return en == null || ru == null ? null : new Words(en, ru);
    }
}

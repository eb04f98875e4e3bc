package org.redthread.web;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages of the interface, as they stand in an address: `/en/…`, `/ru/…`.
public enum Language {
    EN("English"),
    RU("Русский");

    private final String own;

    Language(String own) {
        this.own = own;
    }

    /// Its name in itself, for the reader who looks for it.
    public String ownName() {
        return own;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ULocale locale() {
        return this == EN ? new ULocale("en-GB") : new ULocale(tag());
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }

    /// The first language of ours that a browser asks for; English where it asks for none of them.
    ///
    /// @param accepted an Accept-Language header as it came: RFC 9110, 12.5.4; an unreadable one counts as none
    static Language preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) return EN;
        try {
            var ours = Arrays.stream(values()).map(Language::tag).toList();
            var tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted), ours);
            return tag == null ? EN : of(tag).orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }
}

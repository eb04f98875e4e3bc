package org.redthread.web;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;

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
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public ULocale locale() {
        return this == EN ? new ULocale("en-GB") : new ULocale(tag());
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }
}

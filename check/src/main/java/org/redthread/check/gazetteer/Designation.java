package org.redthread.check.gazetteer;

import java.util.Map;
import java.util.Optional;

/// A footnote that follows a party's name wherever it is printed.
///
/// @param sign set directly after the name, such as `*`
/// @param texts by ISO 639-1 language
public record Designation(String sign, Map<String, String> texts) {

    /// In the language asked for, else in English.
    public String text(String language) {
        return Optional.ofNullable(texts.get(language)).orElseGet(() -> texts.getOrDefault("en", ""));
    }
}

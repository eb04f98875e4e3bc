package org.redthread.texts;

import java.util.List;
import java.util.regex.Pattern;
import org.redthread.web.Language;

/// Words by which goals of several texts are set in one row. It claims no identity: only that the title of each holds
/// one of the words.
public record Theme(int place, String en, String ru, List<String> words) {

    public String in(Language language) {
        return language == Language.RU ? ru : en;
    }

    /// Whether the title holds one of the words, as whole words: reintegration is not integration.
    public boolean names(String title) {
        return words.stream()
                .anyMatch(word -> Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word) + "(?![\\p{L}])")
                        .matcher(title)
                        .find());
    }
}

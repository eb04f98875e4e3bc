package org.redthread.redline.tongue;

import java.util.List;

/// A language in which papers are written. The library knows English; whoever uses it may bring others.
public interface Tongue {

    /// As the library and its commands speak.
    Tongue ENGLISH = new Tongue() {
        @Override
        public String tag() {
            return "en";
        }

        @Override
        public String say(Phrase phrase, Object... arguments) {
            return phrase.english(arguments);
        }
    };

    /// As in BCP 47.
    String tag();

    /// @param arguments as the phrase takes them: words, or whole numbers
    String say(Phrase phrase, Object... arguments);

    /// Names in a row, as in "Armenia, Georgia and Iraq".
    default String names(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return say(Phrase.AND, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}

package org.redthread.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.web.Here;

/// What a file held and a text cannot hold, in the reader's language.
///
/// The library says it in English, and rows keep its sentences. Here they are known by their words, as those of
/// [Unread] are; a test reads them out of the library's own code, so that none is missed.
public enum Unheld {
    OUTSIDE("What lies outside of the file \\((.*)\\) was not fetched\\."),
    EMBEDDED("An embedded file is carried over .*"),
    HEADERS("Headers and footers are carried over .*"),
    OTHER_HEADERS("Headers or footers say other things .*"),
    PAGE_SETTINGS("A tracked change of page settings is carried over\\."),
    TABLE_IN_NOTE("A table in a note is carried over .*"),
    TEXT_BOX("A text box is carried over .*"),
    FIELD("A field of unknown form is carried over\\."),
    ELEMENTS("Elements <(.*)> are read as the words they hold \\((\\d+) times\\)\\.");

    private static final Pattern OFTEN = Pattern.compile("(.*\\.) \\((\\d+) times\\)", Pattern.DOTALL);

    private final Pattern words;

    Unheld(String words) {
        this.words = Pattern.compile(words, Pattern.DOTALL);
    }

    /// A sentence of the library, as the reader reads it; one that is not known stays as it is.
    public static String said(String sentence, Here here) {
        var often = OFTEN.matcher(sentence);
        var once = often.matches() ? often.group(1) : sentence;
        var said = known(once).map(known -> known.say(once, here)).orElse(once);
        return often.matches() ? here.say("unheld.often", said, Integer.parseInt(often.group(2))) : said;
    }

    static Optional<Unheld> known(String sentence) {
        return Arrays.stream(values())
                .filter(each -> each.words.matcher(sentence).matches())
                .findFirst();
    }

    private String say(String sentence, Here here) {
        var matcher = words.matcher(sentence);
        var arguments = new ArrayList<>();
        if (matcher.matches())
            for (var i = 1; i <= matcher.groupCount(); i++) {
                var given = Objects.requireNonNullElse(matcher.group(i), "");
                arguments.add(given.matches("\\d{1,9}") ? Integer.valueOf(given) : given);
            }
        return here.say("unheld." + name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments.toArray());
    }
}

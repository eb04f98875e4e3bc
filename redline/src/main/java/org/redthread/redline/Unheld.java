package org.redthread.redline;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a file holds and a text cannot.
///
/// @param about the name of what it is about; empty where there is none to name
/// @param times how often it was met, at least once
public record Unheld(What what, String about, int times) {

    private static final Pattern OFTEN = Pattern.compile("(.*) \\((\\d{1,9}) times\\)", Pattern.DOTALL);

    /// The kinds of it.
    public enum What {
        /// Something that the file refers to and does not hold; what it is called there.
        OUTSIDE("What lies outside of the file (%s) was not fetched."),
        EMBEDDED("An embedded file is carried over and not read as text."),
        HEADERS("Headers and footers are carried over and not read as text."),
        /// In a reply.
        OTHER_HEADERS("Headers or footers say other things than those that were sent out; look into the file."),
        PAGE_SETTINGS("A tracked change of page settings is carried over."),
        TABLE_IN_NOTE("A table in a note is carried over and not read as text."),
        TEXT_BOX("A text box is carried over and not read as text."),
        FIELD("A field of unknown form is carried over."),
        /// Of Akoma Ntoso; the name of the element.
        ELEMENTS("Elements <%s> are read as the words they hold (%d times).");

        private final String english;
        private final Pattern pattern;

        What(String english) {
            this.english = english;
            this.pattern = Pattern.compile(
                    "\\Q" + english.replace("%s", "\\E(.*)\\Q").replace("%d", "\\E(\\d{1,9})\\Q") + "\\E",
                    Pattern.DOTALL);
        }

        private Optional<Unheld> read(String sentence, int times) {
            var said = pattern.matcher(sentence);
            if (!said.matches()) return Optional.empty();
            var about = said.groupCount() > 0 ? said.group(1) : "";
            return Optional.of(
                    new Unheld(this, about, said.groupCount() > 1 ? Integer.parseInt(said.group(2)) : times));
        }
    }

    public static Unheld once(What what) {
        return new Unheld(what, "", 1);
    }

    /// In English, as the commands say it.
    public String sentence() {
        var said = what.english.formatted(about, times);
        return times == 1 || what == What.ELEMENTS ? said : said + " (" + times + " times)";
    }

    /// What a sentence of [#sentence()] was said of; empty for any other.
    public static Optional<Unheld> read(String sentence) {
        var often = OFTEN.matcher(sentence);
        var many = often.matches();
        for (var what : What.values()) {
            var read = what.read(many ? often.group(1) : sentence, many ? Integer.parseInt(often.group(2)) : 1);
            if (read.isPresent()) return read;
        }
        return Optional.empty();
    }
}

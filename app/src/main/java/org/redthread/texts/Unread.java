package org.redthread.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.redthread.redline.Unreadable;
import org.redthread.web.Findings;

/// Why a file that somebody sent could not be read, in the reader's language.
///
/// The library knows no languages and says it in English. Here its sentences are known by their words; a test reads
/// them out of the library's own code, so that none is missed.
public enum Unread {
    EMPTY("is empty; send it again\\."),
    LOCKED_OR_OLD("is either protected by a password or in the old \\.doc format; .*"),
    LOCKED("is protected by a password; .*"),
    NO_WORD("is not a Word document; .*"),
    NO_WORD_INSIDE("is no Word file inside; .*"),
    NO_KNOWN_KIND("is neither a Word file nor Akoma Ntoso nor plain text\\."),
    TWO_PARTS("holds two parts of one name, .*"),
    PART_TOO_BIG("holds a part \\((.*)\\) larger than (\\d+) megabytes; .*"),
    BOMB("unpacks to far more than its size, .*"),
    DAMAGED("(?:is damaged|cannot be unpacked|cannot be read: its part|lacks its part|is cut off|ends too early).*"),
    TOO_BIG("is larger than (\\d+) megabytes.*"),
    MACROS("carries macros; .*"),
    NO_XML("is not well-formed XML; .*"),
    DOCTYPE("declares a document type, .*"),
    NO_AKOMA_NTOSO("is not Akoma Ntoso 3\\.0; .*"),
    TOO_DEEP("is nested too deeply; no text is\\."),
    NO_UTF_8("is not in UTF-8; .*"),
    NO_WORDS("holds no words.*"),
    TRACKED("still holds .*"),
    OTHER_DOCUMENT("is not the document of this text; .*"),
    OTHER_TEXT("is no reply to (.*): it shares (\\d+)% of its words; .*"),
    NOT_THERE("was not found; .*"),
    NOT_OPENED("could not be opened; .*|is a folder; .*");

    private final Pattern words;

    Unread(String words) {
        this.words = Pattern.compile(words, Pattern.DOTALL);
    }

    /// Says beside a field why the file cannot be used.
    public static Findings finding(String field, String file, Unreadable why, Findings findings) {
        var said = why.sentence();
        var rest = said.startsWith(file + " ") ? said.substring(file.length() + 1) : said;
        for (var reason : values()) {
            var matcher = reason.words.matcher(rest);
            if (!matcher.matches()) continue;
            var arguments = new ArrayList<Object>(List.of(file));
            for (int i = 1; i <= matcher.groupCount(); i++) arguments.add(matcher.group(i));
            return findings.add(field, reason.key(), arguments.toArray());
        }
        return findings.add(field, "unreadable.other", said);
    }

    /// Whether a sentence of the library is known here.
    static boolean knows(String rest) {
        return Arrays.stream(values()).anyMatch(each -> each.words.matcher(rest).matches());
    }

    private String key() {
        return "unreadable." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

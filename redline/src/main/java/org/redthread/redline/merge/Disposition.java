package org.redthread.redline.merge;

import java.util.Arrays;
import java.util.Optional;

/// What a meeting decides about an amendment.
public enum Disposition {
    ACCEPTED("accepted"),
    /// Accepted with words of the meeting's own.
    ACCEPTED_AS_AMENDED("accepted as amended"),
    /// Taken up in another amendment, and so carried out by that one.
    MERGED_INTO("merged into"),
    /// Sent to a working group, to capitals, to the next round; the base stands until it comes back.
    REFERRED("referred"),
    NOT_ACCEPTED("not accepted");

    private final String word;

    Disposition(String word) {
        this.word = word;
    }

    /// As it stands in a table and in decisions.json.
    public String word() {
        return word;
    }

    public static Optional<Disposition> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}

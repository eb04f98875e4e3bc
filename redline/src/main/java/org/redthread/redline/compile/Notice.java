package org.redthread.redline.compile;

import org.redthread.redline.Unheld;

/// What is to be known about a reply besides what it proposes.
public sealed interface Notice {

    /// It was made on an older version and carried over to the newest.
    record CarriedOver(String from) implements Notice {}

    /// Changes that the newest version already has.
    record AlreadyThere(int changes) implements Notice {}

    /// Changes of words that are no longer there: each is a [org.redthread.redline.merge.Change.Adrift].
    record Adrift(int changes) implements Notice {}

    /// Changes that Word did not track, beside others that it did.
    record Untracked(int changes) implements Notice {}

    /// Word tracked nothing: all that differs was found by comparison.
    record Compared() implements Notice {}

    record NothingChanged() implements Notice {}

    /// What the file holds and a text cannot.
    record NotHeld(Unheld what) implements Notice {}

    /// What follows the file's name in a report in English.
    ///
    /// @param newest what the newest version is called
    default String words(String newest) {
        return switch (this) {
            case CarriedOver each -> "was made on %s and was carried over.".formatted(each.from);
            case AlreadyThere each -> "makes %s that %s already has.".formatted(count(each.changes), newest);
            case Adrift each ->
                "makes %s to words that are no longer there; see the conflicts.".formatted(count(each.changes));
            case Untracked each ->
                "holds %s that Word did not track; they are marked as such.".formatted(count(each.changes));
            case Compared _ -> "has no tracked changes and was compared with the base.";
            case NothingChanged _ -> "changes nothing in the text.";
            case NotHeld each -> each.what.sentence();
        };
    }

    private static String count(int changes) {
        return ReplyReading.count(changes, "change");
    }
}

package org.redthread.redline.merge;

import java.util.List;

/// What came of amending a text by hand.
public sealed interface Amended {

    /// The changes that make it up, ready for a [Reply.Proposal] each; none when everything stays as it is.
    record Changes(List<Change> changes) implements Amended {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    record Refused(Why why) implements Amended {}

    enum Why {
        /// The text has no such block: it went in a revision, or another text is meant.
        GONE,
        /// Tables, rows and cells are made, moved and shaped in Word; words in them can be amended like any
        /// others.
        TABLE,
        /// Footnotes come and go with the words that call them, and stand at no place of their own.
        NOTE,
        /// Words that are all blank: what is meant is a deletion.
        BLANK,
        /// A block cannot stand behind itself or what stands below it.
        BEHIND_ITSELF,
        /// Nothing at that place could hold a block of its depth: a lettered point needs a provision above it.
        NOTHING_HOLDS_IT
    }
}

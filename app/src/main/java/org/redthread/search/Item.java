package org.redthread.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Findable;

/// A row of the index as it is handed to the database, which adds the names of parties and dialogue.
///
/// @param about its kind and its days in words
/// @param weight see [Kinds]
record Item(
        String kind,
        UUID id,
        UUID ownerId,
        @Nullable UUID dialogueId,
        List<String> circles,
        String language,
        String inside,
        String title,
        String text,
        String about,
        List<UUID> parties,
        List<UUID> others,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        double weight) {

    static Item of(Findable thing, String about, double weight) {
        return new Item(
                thing.kind(),
                thing.id(),
                thing.ownerId(),
                thing.dialogueId(),
                thing.circles(),
                thing.language(),
                thing.inside(),
                clean(thing.title()),
                clean(thing.text()),
                clean(about),
                thing.parties(),
                thing.others(),
                thing.begins(),
                thing.ends(),
                weight);
    }

    /// Without the marks that show what was asked for, and without what PostgreSQL keeps in no text.
    private static String clean(String words) {
        return words.replaceAll("[\\x00" + Marked.FROM + Marked.TO + "]", " ");
    }
}

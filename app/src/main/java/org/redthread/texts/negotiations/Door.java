package org.redthread.texts.negotiations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;

/// A way from the page of a negotiated text into one of its parts, as far as the reader may go it.
///
/// @param order among the doors of the page: 10 rounds, 20 amendments, 30 consolidation, 40 silence, 50 endorsement
/// @param inside the address without language and date
/// @param note what stands beside it, such as what waits for the reader there; null for nothing
/// @param waits whether something there waits for the reader
public record Door(
        int order, String label, String inside, @Nullable String note, boolean waits) {

    /// Brought by each part of the room.
    public interface Opens {

        /// Empty for a reader who may not go there.
        List<Door> of(Negotiated text, Dialogue dialogue, Here here);
    }
}

package org.redthread.meetings.convening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;
import org.springframework.modulith.NamedInterface;

/// A way from the page of a meeting into one of its parts, as far as the reader may go it.
///
/// @param order among the doors of the page
/// @param inside the address without language and date
/// @param note what stands beside it, such as what waits for the reader there; null for nothing
/// @param waits whether something there waits for the reader
@NamedInterface("held")
public record Door(
        int order, String label, String inside, @Nullable String note, boolean waits) {

    /// Brought by each part of the room.
    @NamedInterface("held")
    public interface Opens {

        /// Empty for a reader who may not go there.
        List<Door> of(Convened meeting, Dialogue dialogue, Here here);
    }
}

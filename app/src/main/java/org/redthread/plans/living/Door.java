package org.redthread.plans.living;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;

/// A way from the page of a living plan into one of its parts, as far as the reader may go it.
///
/// @param order among the doors of the page: 10 calendar, 20 offers, 30 sheets
/// @param inside the address without language and date
/// @param note what stands beside it; null for nothing
/// @param waits whether something there waits for the reader
/// @param open under which goal, action point or activity each offer stands that waits for an answer there, whoever is
///     to give it; or the plan itself
public record Door(
        int order, String label, String inside, @Nullable String note, boolean waits, List<UUID> open) {

    public Door(int order, String label, String inside, @Nullable String note, boolean waits) {
        this(order, label, inside, note, waits, List.of());
    }

    /// Brought by each part of the room.
    public interface Opens {

        /// Empty for a reader who may not go there.
        List<Door> of(LivingPlan plan, Dialogue dialogue, Here here);
    }
}

package org.redthread.thread;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// What of one room can be looked for. Owned here, given by the rooms.
///
/// The circles of what is handed over are those of its row: whoever keeps the index shows it to nobody else.
public interface Shelf {

    /// The kinds it hands over; no two shelves share one.
    Set<String> kinds();

    /// Hands over what the current reader may see.
    ///
    /// @param owners of which alone to hand things over, see [Findable#ownerId()]; empty for all there is
    void hand(Set<UUID> owners, Consumer<Findable> taker);
}

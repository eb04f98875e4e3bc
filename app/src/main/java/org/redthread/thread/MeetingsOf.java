package org.redthread.thread;

import java.util.Set;
import java.util.UUID;

/// Knows which meetings a body held, for rooms that know a body by its meetings alone. Owned here, given by the room of
/// meetings.
public interface MeetingsOf {

    /// Those that the reader may see.
    Set<UUID> meetings(UUID body);
}

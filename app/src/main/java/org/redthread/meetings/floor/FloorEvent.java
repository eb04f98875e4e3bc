package org.redthread.meetings.floor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act on the floor, as it is kept.
///
/// @param seq counts the acts of the meeting from 1, without a gap
record FloorEvent(int seq, Act act, @Nullable UUID party, Detail detail, Instant at) {}

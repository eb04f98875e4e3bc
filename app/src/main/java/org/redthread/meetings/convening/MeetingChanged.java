package org.redthread.meetings.convening;

import java.util.UUID;

/// A meeting was set up, changed or moved on. Told inside the transaction that did it.
///
/// @param from the state before; the same as `to` where only the set-up or a session changed
public record MeetingChanged(UUID dialogue, UUID meeting, State from, State to) {}

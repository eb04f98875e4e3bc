package org.redthread.meetings.floor;

import java.util.UUID;

/// Something was done on the floor of a meeting. Told inside the transaction that did it.
public record FloorMoved(UUID meeting) {}

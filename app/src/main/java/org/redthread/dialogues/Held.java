package org.redthread.dialogues;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.Words;

/// An office with the dialogue and the body that it belongs to.
///
/// @param body slug of the body, null for an office of the dialogue itself
record Held(UUID dialogue, @Nullable String body, @Nullable Words bodyName, Office office) {}

package org.redthread.plans.sheets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was brought and is not taken yet.
///
/// @param charset that the reader chose for it; null where the file says it itself
public record KeptSheet(
        UUID planId, UUID id, String name, @Nullable String charset, Instant broughtAt, String broughtBy) {}

package org.redthread.atlas.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was brought, with what is wrong with it.
///
/// @param edition where its figures lie; null where something is wrong
/// @param faulty how many faults there are; `faults` are the first of them
/// @param settled `TAKEN` or `LEFT`; null while it waits
public record Brought(
        UUID id,
        UUID dialogueId,
        @Nullable Integer edition,
        String dataSet,
        Layout layout,
        String name,
        int rows,
        int faulty,
        List<Fault> faults,
        List<String> moved,
        Instant broughtAt,
        String broughtBy,
        @Nullable String settled) {

    public boolean waits() {
        return settled == null && edition != null;
    }
}

package org.redthread.plans.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What taking a sheet, or changing many activities at once, would come to. Nothing was changed.
///
/// @param sheet that was read; empty for a CSV and for what was typed on the page
/// @param others sheets that were not read
/// @param rows that were read, without the heads
/// @param version of the plan that everything here was worked out against
/// @param taken version of the plan that the sheet was taken from; null where it does not say
/// @param stale rows that differ and that somebody else changed since; they are faults unless they are written over
/// @param unnamed what the plan holds and the sheet does not name: it stays
/// @param faults nothing can be taken while there is one
public record DryRun(
        String sheet,
        List<String> others,
        int rows,
        int version,
        @Nullable Integer taken,
        int stale,
        List<String> unnamed,
        List<Faults.Fault> faults,
        List<Differing> differences) {

    public boolean sound() {
        return faults.isEmpty();
    }

    /// Whether there is something to take, and nothing against it.
    public boolean canBeTaken() {
        return sound() && !differences.isEmpty();
    }

    public long count(Differing.How how) {
        return differences.stream().filter(each -> each.how() == how).count();
    }
}

package org.redthread.results.collecting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.results.collecting.Report.Contributor;
import org.redthread.results.frameworks.Period;

/// A report that somebody has to do something with.
///
/// @param kept whether the reader is of the secretariat there
record Waits(
        UUID dialogueId,
        UUID cycleId,
        UUID partyId,
        State state,
        List<Contributor> contributors,
        Period period,
        LocalDate due,
        Instant openedAt,
        @Nullable Instant handedInAt,
        int version,
        boolean kept) {

    Instant end() {
        return due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

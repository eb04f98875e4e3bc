package org.redthread.results.collecting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Framework;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Period;

/// What parties are asked for one period.
///
/// @param due the last day, in UTC
/// @param indicators numbers of those of the framework that are asked
/// @param closedAt since when nothing is taken any more; null while it is open
/// @param remindedAt when the silent ones were last reminded; null for never
public record CollectionCycle(
        UUID dialogueId,
        UUID id,
        UUID frameworkId,
        Period period,
        LocalDate due,
        List<String> indicators,
        boolean sample,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant remindedAt,
        int version) {

    public CollectionCycle {
        indicators = List.copyOf(indicators);
    }

    public boolean open() {
        return closedAt == null;
    }

    /// The first moment at which a report is late.
    public Instant end() {
        return due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Its address from that of the dialogue on.
    public String inside() {
        return "/collecting/" + period;
    }

    /// Those that are asked, in the order of the framework.
    public List<Indicator> asked(Framework framework) {
        return framework.indicators().stream()
                .filter(each -> indicators.contains(each.number()))
                .toList();
    }
}

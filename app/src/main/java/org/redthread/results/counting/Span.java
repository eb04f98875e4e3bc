package org.redthread.results.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Cycle;

/// Years that are looked at, first and last included. A year counts whole, also the one in which a cycle begins or
/// ends.
///
/// @param cycle whose years they are; null where the dialogue has none
public record Span(@Nullable Cycle cycle, int from, int to) {

    private static final int WITHOUT_CYCLE = 5;

    /// The years of a cycle, up to the day.
    static Span of(Cycle cycle, List<Cycle> all, LocalDate asOf) {
        var next = all.stream()
                .filter(other -> other.begins().isAfter(cycle.begins()))
                .findFirst()
                .map(other -> other.begins().getYear())
                .orElse(asOf.getYear());
        int from = cycle.begins().getYear();
        return new Span(cycle, from, Math.max(from, Math.min(next, asOf.getYear())));
    }

    static Span before(LocalDate asOf) {
        return new Span(null, asOf.getYear() - WITHOUT_CYCLE + 1, asOf.getYear());
    }

    public List<Integer> years() {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}

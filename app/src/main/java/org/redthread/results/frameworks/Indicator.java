package org.redthread.results.frameworks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redthread.record.Words;

/// By what it is seen whether an objective is reached, as one version of a framework words it.
///
/// @param number in its framework: `2.1`
/// @param objective number of the objective that it belongs to
/// @param question what it asks the record, by its slug, `meetings-held`; null for one that is reported
/// @param baseline where it stood before; of a share in per cent
/// @param targets milestones by their periods, the last of them the target; of a share in per cent
/// @param method how it is measured
/// @param responsible who tells it
/// @param evidence by what it can be checked
public record Indicator(
        String number,
        String objective,
        Series series,
        Words words,
        Direction direction,
        @Nullable String question,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        SortedMap<Period, BigDecimal> targets,
        List<Split> splits,
        @Nullable Words method,
        @Nullable String responsible,
        @Nullable String evidence) {

    /// Which way is better.
    public enum Direction {
        UP,
        DOWN,
        /// To be kept where it is.
        KEEP
    }

    public Indicator {
        targets = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        splits = List.copyOf(splits);
    }

    /// Whether it is a question to the record; else somebody reports it.
    public boolean counted() {
        return question != null;
    }

    /// The last target; null where none is set.
    public @Nullable BigDecimal target() {
        return targets.isEmpty() ? null : targets.get(targets.lastKey());
    }
}

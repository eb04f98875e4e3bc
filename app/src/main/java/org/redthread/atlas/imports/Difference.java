package org.redthread.atlas.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What taking a file would change, against the edition that is shown.
///
/// @param examples the weightiest of each fate
public record Difference(List<Count> counts, List<Example> examples) {

    public enum Fate {
        GONE,
        CHANGED,
        NEW,
        SAME
    }

    public record Count(Fate fate, long rows) {}

    public record Example(
            Fate fate,
            String series,
            String origin,
            String destination,
            int year,
            @Nullable Long before,
            @Nullable Long after) {}

    public long rows(Fate fate) {
        return counts.stream()
                .filter(count -> count.fate() == fate)
                .mapToLong(Count::rows)
                .sum();
    }

    public Map<Fate, List<Example>> byFate() {
        return examples.stream().collect(Collectors.groupingBy(Example::fate));
    }

    /// Whether fewer figures would be shown than now.
    public boolean fewer() {
        return rows(Fate.GONE) > rows(Fate.NEW);
    }
}

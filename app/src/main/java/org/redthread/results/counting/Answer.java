package org.redthread.results.counting;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// A question with its answers.
///
/// @param years one for each year of the span, or for a question of a day one, under the year of that day
public record Answer(Question question, SortedMap<Integer, Reckoned> years) {

    public Answer {
        years = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    static Answer of(Question question, Map<Integer, Reckoned> years) {
        return new Answer(question, new TreeMap<>(years));
    }

    /// Of the last year, or of the day.
    public Reckoned last() {
        return Objects.requireNonNull(years.get(years.lastKey()));
    }

    /// Whether anything at all is on record.
    public boolean silent() {
        return years.values().stream().allMatch(each -> each.verdict() == Reckoned.Verdict.SILENT);
    }
}

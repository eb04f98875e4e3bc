package org.redthread.meetings.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// The calendar of a dialogue over all its years.
///
/// @param entries by their days
/// @param undated meetings whose date is not on record: they stand in no year
/// @param later how many lie after the day that is asked for
/// @param parties that stand on any list, or host
public record Almanac(List<Entry> entries, long undated, long later, Set<UUID> parties) {

    /// What falls into a year, by its days.
    public List<Entry> of(int year) {
        return entries.stream().filter(entry -> entry.touches(year)).toList();
    }

    /// Years into which something falls.
    public SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        for (var entry : entries)
            for (var year = entry.when().first().getYear();
                    year <= entry.when().last().getYear();
                    year++) years.add(year);
        return years;
    }

    static Almanac of(Collection<Entry> entries, long undated, long later, Set<UUID> parties) {
        return new Almanac(entries.stream().sorted(Reading.BY_DAY).toList(), undated, later, Set.copyOf(parties));
    }
}

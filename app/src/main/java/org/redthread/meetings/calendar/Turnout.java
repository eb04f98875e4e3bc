package org.redthread.meetings.calendar;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.Meeting;

/// Who came to meetings over the years, counted from lists of attendance.
///
/// Where no list is on record nobody can be counted, and nothing is: a figure is null there, and never nought.
///
/// @param sittings meetings that were held, in the order of the thread
public record Turnout(List<Sitting> sittings) {

    /// A meeting that was held, with its list.
    ///
    /// @param countries each once; empty where no list of them is on record
    public record Sitting(Meeting meeting, int year, Set<UUID> countries, Set<UUID> organisations) {

        public Set<UUID> came(Attendance.Kind kind) {
            return switch (kind) {
                case COUNTRY -> countries;
                case ORGANISATION -> organisations;
            };
        }

        boolean isOf(@Nullable UUID body) {
            return body == null || meeting.bodies().contains(body);
        }
    }

    public Turnout of(@Nullable UUID body) {
        return new Turnout(
                sittings.stream().filter(sitting -> sitting.isOf(body)).toList());
    }

    /// Years in which any meeting was held.
    public SortedSet<Integer> years() {
        return sittings.stream().map(Sitting::year).collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<UUID> parties(Attendance.Kind kind) {
        return sittings.stream().flatMap(sitting -> sitting.came(kind).stream()).collect(Collectors.toSet());
    }

    public Set<UUID> bodies() {
        return sittings.stream()
                .map(sitting -> sitting.meeting().bodies())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    public long meetings(int year) {
        return sittings.stream().filter(sitting -> sitting.year == year).count();
    }

    /// How many lists are on record of a year.
    public long lists(Attendance.Kind kind, int year) {
        return listed(kind, year).count();
    }

    /// To how many meetings of a year the party came, by its lists; null where there is none.
    public @Nullable Integer times(UUID party, Attendance.Kind kind, int year) {
        return lists(kind, year) == 0 ? null : attended(party, kind, year).size();
    }

    /// How many different parties came to any meeting of a year, by its lists; null where there is none.
    public @Nullable Integer different(Attendance.Kind kind, int year) {
        if (lists(kind, year) == 0) return null;
        var all = new HashSet<UUID>();
        listed(kind, year).forEach(sitting -> all.addAll(sitting.came(kind)));
        return all.size();
    }

    /// Meetings of a year on whose list the party stands.
    public List<Sitting> attended(UUID party, Attendance.Kind kind, int year) {
        return listed(kind, year)
                .filter(sitting -> sitting.came(kind).contains(party))
                .toList();
    }

    /// Meetings of a year with a list.
    public List<Sitting> withList(Attendance.Kind kind, int year) {
        return listed(kind, year).toList();
    }

    private Stream<Sitting> listed(Attendance.Kind kind, int year) {
        return sittings.stream()
                .filter(sitting -> sitting.year == year && !sitting.came(kind).isEmpty());
    }
}

package org.redthread.meetings.calendar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.calendar.Turnout;
import org.redthread.office.Cell;
import org.redthread.office.Tab;
import org.redthread.parties.PartyName;

/// The table of attendance to take away. An empty cell is a year of which no list is on record; its head says so.
record AttendanceTabs(AttendancePage page) {

    List<Tab> all() {
        return List.of(parties(), lists());
    }

    Tab parties() {
        var years = page.turnout().years();
        var heads = new ArrayList<>(List.of(word("party"), word("key"), word("kind")));
        for (var year : years)
            heads.add(
                    page.turnout().lists(Attendance.Kind.COUNTRY, year)
                                            + page.turnout().lists(Attendance.Kind.ORGANISATION, year)
                                    == 0
                            ? year + " (" + word("no-list") + ")"
                            : String.valueOf(year));
        var rows = new ArrayList<List<Cell>>();
        for (var kind : Attendance.Kind.values()) for (var name : page.parties(kind)) rows.add(row(name, kind, years));
        return new Tab(page.here().say("meetings.statistics.title"), heads, rows);
    }

    private List<Cell> row(PartyName name, Attendance.Kind kind, Set<Integer> years) {
        var row = new ArrayList<Cell>();
        row.add(Cell.of(name.printed()));
        row.add(Cell.of(name.key()));
        row.add(Cell.of(word("of." + kind)));
        for (var year : years) {
            var times = page.turnout().times(name.party(), kind, year);
            row.add(times == null ? Cell.NONE : Cell.of(times));
        }
        return row;
    }

    private Tab lists() {
        var heads = List.of(
                word("meeting"), word("when"), word("of.many.COUNTRY"), word("of.many.ORGANISATION"), word("source"));
        var rows = page.turnout().sittings().stream().map(this::row).toList();
        return new Tab(word("lists"), heads, rows);
    }

    private List<Cell> row(Turnout.Sitting sitting) {
        var meeting = sitting.meeting();
        var held = meeting.held();
        return List.of(
                Cell.of(meeting.label().in(page.here().language())),
                Cell.of(held == null ? "" : held.in(page.here())),
                size(sitting.countries()),
                size(sitting.organisations()),
                Cell.of(String.join(", ", meeting.sources())));
    }

    /// An empty list is none on record.
    private static Cell size(Set<UUID> came) {
        return came.isEmpty() ? Cell.NONE : Cell.of(came.size());
    }

    private String word(String key) {
        return page.here().say("meetings.statistics." + key);
    }
}

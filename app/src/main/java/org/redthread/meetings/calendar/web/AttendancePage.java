package org.redthread.meetings.calendar.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.calendar.Turnout;
import org.redthread.office.LineChart;
import org.redthread.office.Markup;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// Attendance over the years: who came how often, to which body, and of which meetings that is not on record.
///
/// @param bodies that met
/// @param body whose meetings alone are counted; null for all
/// @param turnout of that body
/// @param names of everybody on any list, as of the date of the page
public record AttendancePage(
        Here here,
        Dialogue dialogue,
        List<Body> bodies,
        @Nullable Body body,
        Turnout turnout,
        Map<UUID, PartyName> names) {

    public String inside() {
        return dialogue.inside() + "/attendance";
    }

    public String file(String format) {
        return here.to(inside() + "." + format + (body == null ? "" : "?body=" + body.slug()));
    }

    public long lists() {
        return turnout.sittings().stream()
                .filter(sitting -> !sitting.countries().isEmpty()
                        || !sitting.organisations().isEmpty())
                .count();
    }

    /// Parties of one kind in the order of lists.
    public List<PartyName> parties(Attendance.Kind kind) {
        return turnout.parties(kind).stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    public List<Heat> heats() {
        return Stream.of(heat(Attendance.Kind.COUNTRY), heat(Attendance.Kind.ORGANISATION), byBody())
                .filter(heat -> !heat.rows().isEmpty())
                .toList();
    }

    private Heat heat(Attendance.Kind kind) {
        var rows = parties(kind).stream()
                .map(name -> new Heat.Row(
                        name.printed(),
                        name.language().equals(here.language().tag()) ? null : name.language(),
                        here.to(name.inside()),
                        cells(
                                year -> turnout.times(name.party(), kind, year),
                                year -> counted(turnout.attended(name.party(), kind, year), year, name.key(), body))))
                .toList();
        var all = new Heat.Row(
                here.say("meetings.statistics.different." + kind),
                null,
                null,
                cells(year -> turnout.different(kind, year), year -> "#lists-" + year));
        return new Heat(
                "heat-" + kind.name().charAt(0), word("heat." + kind), word("of." + kind), heads(kind), rows, all);
    }

    /// How many different countries came to each body.
    private Heat byBody() {
        var rows = body != null
                ? List.<Heat.Row>of()
                : bodies.stream().map(this::row).toList();
        return new Heat("heat-B", word("heat.BODY"), word("of.BODY"), heads(Attendance.Kind.COUNTRY), rows, null);
    }

    private Heat.Row row(Body of) {
        var its = turnout.of(of.id());
        return new Heat.Row(
                of.name().in(here.language()),
                null,
                here.to(inside() + "?body=" + of.slug()),
                cells(
                        year -> its.different(Attendance.Kind.COUNTRY, year),
                        year -> counted(its.withList(Attendance.Kind.COUNTRY, year), year, "", of)));
    }

    private List<Heat.Cell> cells(Function<Integer, @Nullable Integer> figure, Function<Integer, String> address) {
        var cells = new ArrayList<Heat.Cell>();
        for (var year : turnout.years()) cells.add(new Heat.Cell(figure.apply(year), address.apply(year)));
        return cells;
    }

    /// What a figure was counted from: the one list, the calendar of several, or for nought all lists of the year.
    private String counted(List<Turnout.Sitting> lists, int year, String party, @Nullable Body of) {
        if (lists.isEmpty()) return "#lists-" + year;
        if (lists.size() == 1) {
            var meeting = lists.getFirst().meeting();
            return here.to(dialogue.inside() + "/meetings/" + meeting.slug() + meeting.list());
        }
        var question = new Question(of == null ? "" : of.slug(), party, "", String.valueOf(year));
        return here.to(dialogue.inside() + "/calendar" + question.query());
    }

    /// Where the lists of a year begin, to be led to.
    public boolean isFirstOfYear(Turnout.Sitting sitting) {
        return turnout.sittings().stream()
                .filter(other -> other.year() == sitting.year())
                .findFirst()
                .filter(sitting::equals)
                .isPresent();
    }

    private List<Heat.Head> heads(Attendance.Kind kind) {
        return turnout.years().stream()
                .map(year -> new Heat.Head(
                        year,
                        here.say("meetings.statistics.lists-of", turnout.lists(kind, year), turnout.meetings(year))))
                .toList();
    }

    /// How many different countries and organisations came; a line ends where no list is on record.
    public Markup chart() {
        var years = turnout.years();
        return new LineChart(
                        word("chart"),
                        word("chart.words"),
                        word("year"),
                        word("no-list"),
                        years.stream().map(String::valueOf).toList(),
                        Stream.of(Attendance.Kind.values())
                                .map(kind -> line(kind, years))
                                .toList())
                .svg("turnout");
    }

    private LineChart.Line line(Attendance.Kind kind, Collection<Integer> years) {
        return new LineChart.Line(
                word("of.many." + kind),
                years.stream()
                        .map(year -> {
                            var different = turnout.different(kind, year);
                            return different == null ? OptionalDouble.empty() : OptionalDouble.of(different);
                        })
                        .toList());
    }

    private String word(String key) {
        return here.say("meetings.statistics." + key);
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(names.values());
    }
}

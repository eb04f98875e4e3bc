package org.redthread.results.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.YearFigure;
import org.redthread.record.Words;

/// What meetings answer: how many there were, which countries came, and which for the first time.
///
/// @param held in the order of the thread; those without a date count for no year
record MeetingAnswers(Dialogue dialogue, Span span, List<Front> held, List<YearFigure> printed) {

    private static final Words BY_ITS_NAME = new Words("", "");

    Answer meetings() {
        var years = new HashMap<Integer, Reckoned>();
        int undated = (int)
                held.stream().filter(front -> front.meeting().held() == null).count();
        for (int year : span.years())
            years.put(
                    year,
                    Reckoned.number(
                            in(year).stream().map(front -> item(front, true)).toList(),
                            printed(year, YearFigure.Of.MEETINGS),
                            undated));
        return Answer.of(Question.MEETINGS_HELD, years);
    }

    Answer countries() {
        var years = new HashMap<Integer, Reckoned>();
        for (int year : span.years())
            years.put(
                    year,
                    Reckoned.number(
                            came(year).entrySet().stream()
                                    .map(country -> item(country.getKey(), country.getValue()))
                                    .toList(),
                            printed(year, YearFigure.Of.COUNTRIES),
                            withoutList(year)));
        return Answer.of(Question.COUNTRIES, years);
    }

    /// In the first year of which any list is on record nobody can be told from those who had come before.
    Answer firstTime() {
        var years = new HashMap<Integer, Reckoned>();
        Set<UUID> seen = new HashSet<>();
        int first = held.stream()
                .filter(front -> front.meeting().held() != null)
                .mapToInt(MeetingAnswers::year)
                .min()
                .orElse(span.to());
        for (int year = Math.min(first, span.from()); year <= span.to(); year++) {
            var came = came(year);
            var items = new ArrayList<Item>();
            if (!seen.isEmpty())
                came.forEach((party, meetings) ->
                        items.add(seen.contains(party) ? other(item(party, meetings)) : item(party, meetings)));
            if (year >= span.from()) years.put(year, Reckoned.number(items, List.of(), withoutList(year)));
            seen.addAll(came.keySet());
        }
        return Answer.of(Question.FIRST_TIME, years);
    }

    private static int year(Front front) {
        var held = front.meeting().held();
        return held == null ? 0 : held.first().getYear();
    }

    private List<Front> in(int year) {
        return held.stream().filter(front -> year(front) == year).toList();
    }

    private int withoutList(int year) {
        return (int) in(year).stream().filter(front -> present(front).isEmpty()).count();
    }

    private static Set<UUID> present(Front front) {
        var present = new HashSet<UUID>();
        for (var entry : front.attendance())
            if (entry.present() && entry.kind() == Attendance.Kind.COUNTRY) present.add(entry.partyId());
        return present;
    }

    /// Who stands on any list of the year, and to how many meetings each came.
    private Map<UUID, List<Front>> came(int year) {
        var came = new LinkedHashMap<UUID, List<Front>>();
        for (var front : in(year))
            present(front)
                    .forEach(party ->
                            came.computeIfAbsent(party, _ -> new ArrayList<>()).add(front));
        return came;
    }

    private Item item(Front front, boolean counts) {
        var meeting = front.meeting();
        return new Item(null, meeting.label(), null, inside(meeting), meeting.held(), counts, null, meeting.sources());
    }

    private Item item(UUID party, List<Front> meetings) {
        var first = meetings.getFirst().meeting();
        return new Item(
                party,
                BY_ITS_NAME,
                null,
                inside(first) + first.list(),
                first.held(),
                true,
                String.valueOf(meetings.size()),
                first.sources());
    }

    private static Item other(Item item) {
        return new Item(
                item.party(),
                item.label(),
                item.language(),
                item.inside(),
                item.when(),
                false,
                item.figure(),
                item.sources());
    }

    private String inside(Meeting meeting) {
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }

    private List<Printed> printed(int year, YearFigure.Of of) {
        return printed.stream()
                .filter(figure -> figure.year() == year && figure.of() == of)
                .map(figure -> new Printed(figure.printed(), figure.number(), figure.at(), figure.sources()))
                .toList();
    }
}

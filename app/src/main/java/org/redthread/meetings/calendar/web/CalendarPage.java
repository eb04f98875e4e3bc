package org.redthread.meetings.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.calendar.Almanac;
import org.redthread.meetings.calendar.Entry;
import org.redthread.parties.PartyName;
import org.redthread.record.When;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// A year of a dialogue: what falls into each month, and what is known to the year only.
///
/// @param parties to choose from
/// @param zone the reader's own clock: chosen here, else the one of the account; null where there is neither
public record CalendarPage(
        Here here,
        Dialogue dialogue,
        Question question,
        int year,
        List<Body> bodies,
        List<PartyName> parties,
        Almanac almanac,
        @Nullable ZoneId zone,
        List<Form.Choice> zones,
        Instant now) {

    public String inside() {
        return dialogue.inside() + "/calendar";
    }

    public List<Entry> entries() {
        return almanac.of(year);
    }

    public long meetings() {
        return entries().stream().filter(entry -> !entry.isDeadline()).count();
    }

    /// By their months, in which those whose day is not known come last.
    public SortedMap<LocalDate, List<Entry>> months() {
        var months = new TreeMap<LocalDate, List<Entry>>();
        for (var entry : entries())
            if (entry.when().exactness() != When.Exactness.YEAR)
                months.computeIfAbsent(entry.month(year), month -> new ArrayList<>())
                        .add(entry);
        return months;
    }

    /// Of which no more than the year is known.
    public List<Entry> sometime() {
        return entries().stream()
                .filter(entry -> entry.when().exactness() == When.Exactness.YEAR)
                .toList();
    }

    public String yearAddress(int other) {
        return here.to(inside() + question.in(String.valueOf(other)).query());
    }

    public @Nullable Integer before() {
        var earlier = almanac.years().headSet(year);
        return earlier.isEmpty() ? null : earlier.last();
    }

    public @Nullable Integer after() {
        var later = almanac.years().tailSet(year + 1);
        return later.isEmpty() ? null : later.first();
    }

    /// Subscribed to, a feed goes on with the years; it keeps body and party.
    public String feed() {
        return here.to(inside() + ".ics" + question.withoutZone().in("").query());
    }

    public String paper(String format) {
        return here.to(inside() + "/" + year + "." + format
                + question.withoutZone().in("").query());
    }

    public CalendarLine line(Entry entry) {
        return new CalendarLine(this, entry);
    }

    /// The party that is asked for, as it is called.
    public @Nullable PartyName party() {
        return parties.stream()
                .filter(name -> name.key().equals(question.party()))
                .findFirst()
                .orElse(null);
    }

    public long attended() {
        return entries().stream()
                .filter(entry -> entry.parts().contains(Entry.Part.ATTENDED))
                .count();
    }

    /// Of every name that can be chosen.
    public List<PartyName> footnotes() {
        return PartyName.footnoted(parties);
    }
}

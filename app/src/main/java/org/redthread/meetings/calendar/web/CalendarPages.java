package org.redthread.meetings.calendar.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.calendar.Almanac;
import org.redthread.meetings.calendar.Asked;
import org.redthread.meetings.calendar.Calendars;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;
import org.redthread.web.UnreadableAddress;
import org.redthread.web.Zones;
import org.springframework.stereotype.Component;

/// Reads what an address asks of a calendar, and answers.
@Component
class CalendarPages {

    private final Calendars calendars;
    private final Dialogues dialogues;
    private final Parties parties;
    private final Clock clock;

    CalendarPages(Calendars calendars, Dialogues dialogues, Parties parties, Clock clock) {
        this.calendars = calendars;
        this.dialogues = dialogues;
        this.parties = parties;
        this.clock = clock;
    }

    /// @param year null where none is asked for
    record Found(
            Dialogue dialogue, List<Body> bodies, @Nullable Integer year, Almanac almanac) {}

    /// @throws UnreadableAddress for a body or a year that is none
    Found find(Here here, String slug, Question question) {
        var dialogue = dialogues.get(slug);
        var bodies = dialogues.bodies(dialogue);
        var asked = new Asked(
                body(bodies, question.body()),
                question.party().isEmpty() ? null : party(question.party()),
                here.asOf().isBefore(here.today()) ? here.asOf() : null);
        return new Found(dialogue, bodies, year(question.year()), calendars.of(dialogue, asked, here.asOf()));
    }

    CalendarPage page(Here here, String slug, Question question) {
        var zone = question.zone().isEmpty() ? here.reader().zone() : Zones.read(question.zone());
        var found = find(here, slug, question);
        var year = found.year() == null ? here.asOf().getYear() : found.year();
        return new CalendarPage(
                here,
                found.dialogue(),
                question,
                year,
                found.bodies(),
                names(found.almanac(), here),
                found.almanac(),
                zone,
                Zones.choices(zone, here.language(), clock.instant()),
                clock.instant());
    }

    private List<PartyName> names(Almanac almanac, Here here) {
        return parties.names(almanac.parties(), here.language(), here.asOf()).values().stream()
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    private UUID party(String key) {
        return parties.get(key).id();
    }

    static @Nullable UUID body(List<Body> bodies, String slug) {
        if (slug.isEmpty()) return null;
        return bodies.stream()
                .filter(body -> body.slug().equals(slug))
                .findFirst()
                .map(Body::id)
                .orElseThrow(() -> new UnreadableAddress("body", slug));
    }

    /// A year of the calendar that dialogues use; what is not four digits is no year.
    static @Nullable Integer year(String asked) {
        if (asked.isEmpty()) return null;
        if (!asked.matches("[12][0-9]{3}")) throw new UnreadableAddress("year", asked);
        return Integer.valueOf(asked);
    }
}

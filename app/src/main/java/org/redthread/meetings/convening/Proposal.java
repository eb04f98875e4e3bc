package org.redthread.meetings.convening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// What the form for a meeting holds before anybody typed: the set-up of an earlier one moved on by a year, or two days
/// of four sessions.
@Component
public class Proposal {

    /// How many sessions one form holds.
    public static final int SESSIONS = Setting.SESSIONS;

    private static final int WEEKS_IN_A_YEAR = 52;

    private final Dialogues dialogues;
    private final Clock clock;

    Proposal(Dialogues dialogues, Clock clock) {
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /// @param model whose set-up is taken over: the same weekdays a year later, the next number
    public Map<String, String> of(Dialogue dialogue, @Nullable Convened model) {
        return model == null ? plain(dialogue) : moved(dialogue, model);
    }

    /// The set-up as it stands, to be changed.
    public Map<String, String> again(Dialogue dialogue, Convened meeting) {
        var typed = typed(dialogue, meeting, 0);
        typed.put("version", String.valueOf(meeting.version()));
        return typed;
    }

    private Map<String, String> plain(Dialogue dialogue) {
        var first = LocalDate.now(clock).plusWeeks(8);
        var typed = new LinkedHashMap<String, String>();
        typed.put("mode", Mode.IN_PERSON.name());
        typed.put("language", Language.EN.tag());
        typed.put("zone", "Europe/Vienna");
        typed.put("first", first.toString());
        typed.put("last", first.plusDays(1).toString());
        typed.put("closes", first.minusWeeks(2).atTime(18, 0).toString());
        typed.put("quota", "3");
        typed.put("correctionDays", "14");
        var at = 1;
        for (var day : List.of(first, first.plusDays(1)))
            for (var begins : List.of(LocalTime.of(9, 30), LocalTime.of(14, 0)))
                session(typed, at, String.valueOf(at++), day, begins, begins.plusMinutes(150));
        return typed;
    }

    private Map<String, String> moved(Dialogue dialogue, Convened model) {
        var typed = typed(dialogue, model, WEEKS_IN_A_YEAR);
        var number = model.meeting().number();
        if (number != null) {
            typed.put("number", String.valueOf(number + 1));
            typed.put("symbol", model.symbol().replaceFirst("/" + number + "$", "/" + (number + 1)));
        }
        typed.put("model", model.id().toString());
        return typed;
    }

    private Map<String, String> typed(Dialogue dialogue, Convened meeting, int weeks) {
        var typed = new LinkedHashMap<String, String>();
        var met = slugs(dialogue);
        for (var body : meeting.meeting().bodies()) typed.put("body-" + met.get(body), "on");
        put(typed, "number", meeting.meeting().number());
        put(typed, "title", meeting.meeting().title());
        typed.put("symbol", meeting.symbol());
        typed.put("mode", meeting.mode().name());
        meeting.meeting().languages().stream().findFirst().ifPresent(tag -> typed.put("language", tag));
        typed.put("zone", meeting.zone().getId());
        typed.put("first", meeting.firstDay().plusWeeks(weeks).toString());
        typed.put("last", meeting.lastDay().plusWeeks(weeks).toString());
        put(typed, "town", meeting.meeting().town());
        put(typed, "host", meeting.meeting().host());
        typed.put(
                "closes",
                wall(meeting.registrationCloses(), meeting.zone())
                        .plusWeeks(weeks)
                        .toString());
        typed.put("quota", String.valueOf(meeting.quota()));
        put(typed, "seats", meeting.seats());
        typed.put("correctionDays", String.valueOf(meeting.correctionDays()));
        var at = 1;
        for (var session : meeting.sessions()) {
            var begins = wall(session.begins(), meeting.zone());
            var ends = wall(session.ends(), meeting.zone());
            session(
                    typed,
                    at++,
                    session.name(),
                    begins.toLocalDate().plusWeeks(weeks),
                    begins.toLocalTime(),
                    ends.toLocalTime());
        }
        return typed;
    }

    private Map<UUID, String> slugs(Dialogue dialogue) {
        return dialogues.bodies(dialogue).stream().collect(Collectors.toMap(Body::id, Body::slug));
    }

    static void session(
            Map<String, String> typed, int at, String name, LocalDate day, LocalTime begins, LocalTime ends) {
        typed.put("session-" + at + "-name", name);
        typed.put("session-" + at + "-day", day.toString());
        typed.put("session-" + at + "-begins", begins.toString());
        typed.put("session-" + at + "-ends", ends.toString());
    }

    private static LocalDateTime wall(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) typed.put(field, String.valueOf(value));
    }
}

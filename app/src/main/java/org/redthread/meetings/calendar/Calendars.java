package org.redthread.meetings.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.meetings.outcomes.Outcomes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The calendar of a dialogue: meetings of the record and those convened here, and what is due about them. Everybody
/// may ask, and hears what they may know.
@Service
@Transactional(readOnly = true)
public class Calendars {

    private final CalendarStore store;
    private final Convenings convenings;
    private final Outcomes outcomes;
    private final Access access;

    Calendars(CalendarStore store, Convenings convenings, Outcomes outcomes, Access access) {
        this.store = store;
        this.convenings = convenings;
        this.outcomes = outcomes;
        this.access = access;
    }

    /// @param asOf the day from which it is seen whether something was done
    public Almanac of(Dialogue dialogue, Asked asked, LocalDate asOf) {
        var convened = convenings.of(dialogue).stream().collect(Collectors.toMap(Convened::id, Function.identity()));
        var due = outcomes.due(dialogue.id()).stream().collect(Collectors.groupingBy(Outcome::meetingId));
        var inside = access.reader().circles().contains(Circle.dialogue(dialogue.id()));
        var reading = new Reading(asked, asOf, inside);
        var parties = new HashSet<UUID>();
        var entries = new ArrayList<Entry>();
        var undated = 0L;
        var later = 0L;
        for (var known : store.of(dialogue.id())) {
            var meeting = known.meeting();
            if (!reading.isOfTheBody(meeting)) continue;
            parties.addAll(known.came());
            if (meeting.hostId() != null) parties.add(meeting.hostId());
            if (meeting.held() == null) undated++;
            if (reading.liesAhead(meeting)) later++;
            else
                entries.addAll(reading.entries(
                        known, convened.get(meeting.id()), due.getOrDefault(meeting.id(), java.util.List.of())));
        }
        return Almanac.of(entries, undated, later, parties);
    }
}

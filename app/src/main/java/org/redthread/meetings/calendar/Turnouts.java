package org.redthread.meetings.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Attendance;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Meetings;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Attendance over the years, of the meetings of the record and of those published here. Everybody may ask.
@Service
@Transactional(readOnly = true)
public class Turnouts {

    private static final Set<State> HELD =
            Set.of(State.IN_SESSION, State.IN_CORRECTION, State.APPROVED, State.PUBLISHED);

    private final Meetings meetings;
    private final Convenings convenings;

    Turnouts(Meetings meetings, Convenings convenings) {
        this.meetings = meetings;
        this.convenings = convenings;
    }

    /// Meetings that were held by the day, as far as the day or year is on record.
    public Turnout of(Dialogue dialogue, LocalDate asOf) {
        var notHeld = convenings.of(dialogue).stream()
                .filter(convened -> !HELD.contains(convened.state()))
                .map(Convened::id)
                .collect(Collectors.toSet());
        return new Turnout(meetings.of(dialogue.id()).stream()
                .filter(front -> !notHeld.contains(front.meeting().id()))
                .flatMap(front -> sitting(front, asOf))
                .toList());
    }

    private static Stream<Turnout.Sitting> sitting(Front front, LocalDate asOf) {
        var held = front.meeting().held();
        if (held == null || front.meeting().on(asOf) == Meeting.Moment.AHEAD) return Stream.of();
        return Stream.of(new Turnout.Sitting(
                front.meeting(),
                held.first().getYear(),
                came(front.attendance(), Attendance.Kind.COUNTRY),
                came(front.attendance(), Attendance.Kind.ORGANISATION)));
    }

    private static Set<UUID> came(List<Attendance> list, Attendance.Kind kind) {
        return list.stream()
                .filter(entry -> entry.present() && entry.kind() == kind)
                .map(Attendance::partyId)
                .collect(Collectors.toSet());
    }
}

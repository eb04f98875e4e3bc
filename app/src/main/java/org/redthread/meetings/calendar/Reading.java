package org.redthread.meetings.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.NextStep;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.parties.PrintedNames;
import org.redthread.record.When;

/// Reads one meeting into the entries of a calendar.
///
/// @param asOf the day from which it is seen whether something was done
/// @param inside whether the reader takes part in the dialogue: deadlines of a summary are not for everybody
record Reading(Asked asked, LocalDate asOf, boolean inside) {

    /// By day; what is known to the month or year only comes after the days of that month or year.
    static final Comparator<Entry> BY_DAY = Comparator.comparing(
                    (Entry entry) -> entry.when().exactness() == When.Exactness.DAY
                            ? entry.when().first()
                            : entry.when().last())
            .thenComparing(entry -> entry.when().exactness())
            .thenComparing(Entry::begins, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::kind)
            .thenComparing(entry -> entry.meeting().place())
            .thenComparing(Entry::key);

    boolean isOfTheBody(Meeting meeting) {
        return asked.body() == null || meeting.bodies().contains(asked.body());
    }

    boolean liesAhead(Meeting meeting) {
        return asked.knownOn() != null && meeting.on(asked.knownOn()) == Meeting.Moment.AHEAD;
    }

    List<Entry> entries(Known known, @Nullable Convened convened, List<Outcome> due) {
        var entries = new ArrayList<Entry>();
        var parts = parts(known);
        var ofTheParty = asked.party() == null || !parts.isEmpty();
        if (ofTheParty) meeting(known, convened, parts).ifPresent(entries::add);
        if (convened != null && ofTheParty && !isOff(convened)) {
            var version = convened.version();
            entries.add(at(
                    Entry.Kind.REGISTRATION_CLOSES,
                    "registration-" + convened.id(),
                    known,
                    convened,
                    convened.registrationCloses(),
                    version));
            if (known.correctionsUntil() != null && inside)
                entries.add(at(
                        Entry.Kind.CORRECTIONS_CLOSE,
                        "corrections-" + convened.id(),
                        known,
                        convened,
                        known.correctionsUntil(),
                        version));
        }
        if (convened != null)
            due.forEach(outcome -> step(known, convened, outcome).ifPresent(entries::add));
        for (var place = 0; place < known.nextSteps().size(); place++)
            step(known, known.nextSteps().get(place), place + 1).ifPresent(entries::add);
        return entries;
    }

    private static boolean isOff(Convened convened) {
        return convened.state() == State.CANCELLED || convened.state() == State.POSTPONED;
    }

    private Set<Entry.Part> parts(Known known) {
        var parts = EnumSet.noneOf(Entry.Part.class);
        var party = asked.party();
        if (party == null) return parts;
        if (party.equals(known.meeting().hostId())) parts.add(Entry.Part.HOSTED);
        if (known.came().contains(party)) parts.add(Entry.Part.ATTENDED);
        if (known.invited().contains(party)) parts.add(Entry.Part.INVITED);
        return parts;
    }

    private static Optional<Entry> meeting(Known known, @Nullable Convened convened, Set<Entry.Part> parts) {
        var held = known.meeting().held();
        if (held == null) return Optional.empty();
        var sessions = convened == null ? List.<org.redthread.meetings.convening.Session>of() : convened.sessions();
        return Optional.of(new Entry(
                Entry.Kind.MEETING,
                "meeting-" + known.meeting().id(),
                known.meeting(),
                convened,
                held,
                sessions.isEmpty() ? null : sessions.getFirst().begins(),
                sessions.isEmpty() ? null : sessions.getLast().ends(),
                null,
                false,
                parts,
                convened == null ? 0 : convened.version(),
                known.changedAt()));
    }

    private static Entry at(Entry.Kind kind, String key, Known known, Convened convened, Instant moment, int version) {
        var day = moment.atZone(convened.zone()).toLocalDate();
        var when = new When(day, day, When.Exactness.DAY);
        return new Entry(
                kind,
                key,
                known.meeting(),
                convened,
                when,
                moment,
                moment,
                null,
                false,
                Set.of(),
                version,
                known.changedAt());
    }

    private Optional<Entry> step(Known known, Convened convened, Outcome outcome) {
        if (outcome.due() == null || outcome.withdrawn() || !isTheirs(outcome.partyId())) return Optional.empty();
        return Optional.of(new Entry(
                Entry.Kind.NEXT_STEP,
                "step-" + outcome.id(),
                known.meeting(),
                convened,
                outcome.due(),
                null,
                null,
                outcome.what(),
                outcome.on(asOf) == Outcome.Standing.DONE || outcome.on(asOf) == Outcome.Standing.SLIPPED,
                Set.of(),
                outcome.version(),
                known.changedAt()));
    }

    private Optional<Entry> step(Known known, NextStep step, int place) {
        var who = step.who() == null ? null : PrintedNames.party(step.who()).orElse(null);
        if (step.due() == null || !isTheirs(who)) return Optional.empty();
        return Optional.of(new Entry(
                Entry.Kind.NEXT_STEP,
                "step-" + known.meeting().id() + "-" + place,
                known.meeting(),
                null,
                step.due(),
                null,
                null,
                step.what(),
                step.on(asOf) == NextStep.Standing.SLIPPED,
                Set.of(),
                0,
                null));
    }

    private boolean isTheirs(@Nullable UUID party) {
        return asked.party() == null || asked.party().equals(party);
    }
}

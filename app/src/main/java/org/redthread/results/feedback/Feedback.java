package org.redthread.results.feedback;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Present;
import org.redthread.results.feedback.Survey.Grounds;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Feedback on meetings: the secretariat asks those who were there, they answer once each, and what came of it is told
/// in counts when nobody can answer any more.
@Service
@Transactional
public class Feedback {

    /// For how many days one is open at most.
    static final int LONGEST = 90;

    private final FeedbackStore store;
    private final Delegations delegations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Feedback(FeedbackStore store, Delegations delegations, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A survey as the reader may know of it.
    ///
    /// @param turnout how many answered
    /// @param counts empty while it is open; later without the questions that fewer than [Survey#FEWEST] answered
    /// @param words what was written, for the secretariat
    public record Held(
            Survey survey, boolean open, boolean given, long turnout, List<Counted> counts, List<Written> words) {

        public Held {
            counts = List.copyOf(counts);
            words = List.copyOf(words);
        }
    }

    /// Empty where none was opened, or the reader was not there.
    ///
    /// @throws org.redthread.access.Forbidden to whoever holds no mandate in the dialogue
    @Transactional(readOnly = true)
    public Optional<Held> of(Convened meeting) {
        access.require(FeedbackAction.SEE, meeting.dialogue());
        var now = clock.instant();
        return store.of(meeting.id()).map(survey -> held(survey, now));
    }

    private Held held(Survey survey, Instant now) {
        var open = survey.openAt(now);
        var reads = !open && mayKeep(survey.dialogueId());
        return new Held(
                survey,
                open,
                store.given(survey.id()),
                store.turnout(survey.id()),
                open ? List.of() : store.counts(survey.id(), now),
                reads ? store.words(survey.id(), now) : List.of());
    }

    /// The survey of a meeting for a line that leads to it; empty for whoever may not know of it.
    @Transactional(readOnly = true)
    Optional<Survey> survey(UUID meeting) {
        return store.of(meeting);
    }

    boolean given(Survey survey) {
        return store.given(survey.id());
    }

    public boolean mayKeep(UUID dialogue) {
        return access.may(FeedbackAction.KEEP, dialogue);
    }

    /// Whether the reader is one of those who answer.
    public boolean mayGive(UUID dialogue) {
        return access.reader().account() != null && access.may(FeedbackAction.GIVE, dialogue);
    }

    /// Whether the meeting is so far that somebody can say how it was: in session or later, or its last day is over.
    public boolean canBeAsked(Convened meeting) {
        return switch (meeting.state()) {
            case IN_SESSION, IN_CORRECTION, APPROVED, PUBLISHED -> true;
            case ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED ->
                meeting.lastDay().isBefore(today(meeting));
            case DRAFT, POSTPONED, CANCELLED -> false;
        };
    }

    private LocalDate today(Convened meeting) {
        return LocalDate.ofInstant(clock.instant(), meeting.zone());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(FeedbackAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to the secretariat, and to whoever holds no mandate in the dialogue
    public void requireGive(Dialogue dialogue) {
        access.require(FeedbackAction.GIVE, dialogue.id());
    }

    /// Asks those who were there.
    ///
    /// @param until the last day on which they can answer, where the meeting is held; as it was typed
    /// @return what cannot be: by its field, and nothing was opened then
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings open(Convened meeting, Dialogue dialogue, String until) {
        access.require(FeedbackAction.KEEP, dialogue.id());
        var today = today(meeting);
        var last = day(until);
        var findings = new Findings()
                .addIf(!canBeAsked(meeting), "", "feedback.found.early")
                .addIf(last == null, "until", "feedback.found.day")
                .addIf(last != null && last.isBefore(today), "until", "feedback.found.past")
                .addIf(last != null && last.isAfter(today.plusDays(LONGEST)), "until", "feedback.found.far", LONGEST);
        if (!findings.isEmpty() || last == null) return findings;
        var survey = survey(meeting, dialogue, last);
        if (!store.open(survey)) return findings.add("", "feedback.found.twice");
        ledger.record(Deed.in(dialogue.id(), "feedback.opened")
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(Circle.dialogue(dialogue.id()))));
        return findings;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Survey survey(Convened meeting, Dialogue dialogue, LocalDate last) {
        var now = clock.instant();
        var present =
                delegations.present(meeting.id()).stream().map(Present::party).toList();
        var grounds = present.isEmpty() ? Grounds.REGISTERED : Grounds.PRESENT;
        var parties = present.isEmpty() ? delegations.registered(meeting.id()) : present;
        if (parties.isEmpty()) grounds = Grounds.ALL;
        var asked = grounds == Grounds.ALL
                ? Stream.of(Circle.dialogue(dialogue.id()))
                : Stream.concat(
                        Stream.of(Circle.role(Role.CHAIR, dialogue.id())),
                        parties.stream().map(party -> Circle.party(party, dialogue.id())));
        return new Survey(
                Ids.at(now),
                dialogue.id(),
                meeting.id(),
                asked.distinct().toList(),
                grounds,
                dialogue.sample(),
                now,
                last.plusDays(1).atStartOfDay(meeting.zone()).toInstant());
    }

    /// One answer of the reader. That somebody answered stands in no ledger, which would say when.
    ///
    /// @param typed by the fields of [Question]
    /// @throws org.redthread.access.Forbidden to the secretariat, and to whoever holds no mandate in the dialogue
    public Findings give(Convened meeting, Map<String, String> typed) {
        access.require(FeedbackAction.GIVE, meeting.dialogue());
        var findings = new Findings();
        var survey = store.of(meeting.id());
        if (survey.isEmpty()) return findings.add("", "feedback.found.NOT_ASKED");
        var reply = Reply.read(typed, findings);
        if (!findings.isEmpty()) return findings;
        var given = store.give(survey.get().id(), clock.instant(), reply);
        return findings.addIf(given != Given.TAKEN, "", "feedback.found." + given);
    }
}

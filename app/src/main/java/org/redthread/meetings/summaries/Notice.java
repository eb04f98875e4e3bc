package org.redthread.meetings.summaries;

import java.time.Instant;
import java.util.stream.Collectors;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Outbox;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Present;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.meetings.outcomes.Outcomes;
import org.redthread.web.BaseAddress;
import org.redthread.web.Clocks;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Writes to everybody who acts for a party that was present: the draft is there, and until when it may be corrected.
///
/// The moment is the same value that the page shows; days that next steps are due are named beside it.
@Component
class Notice {

    private final Accounts accounts;
    private final Delegations delegations;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;

    Notice(
            Accounts accounts,
            Delegations delegations,
            Outcomes outcomes,
            Outbox outbox,
            Messages messages,
            BaseAddress base) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
    }

    void sent(Convened meeting, Dialogue dialogue, Draft draft, Instant until) {
        var present =
                delegations.present(meeting.id()).stream().map(Present::party).collect(Collectors.toSet());
        var steps = outcomes.of(meeting.id()).stream()
                .filter(outcome -> outcome.kind() == Outcome.Kind.NEXT_STEP && outcome.due() != null)
                .toList();
        for (var to : accounts.correspondents(dialogue.id(), present)) {
            var language = Language.of(to.language()).orElse(Language.EN);
            var lines = steps.stream()
                    .map(step -> line(step, meeting, new Clocks(messages, language, to.zone())))
                    .collect(Collectors.joining("\n"));
            post(meeting, dialogue, draft, until, to, language, lines);
        }
    }

    private void post(
            Convened meeting,
            Dialogue dialogue,
            Draft draft,
            Instant until,
            Correspondent to,
            Language language,
            String steps) {
        var label = meeting.meeting().label().in(language);
        var page = base.of("/" + language.tag() + dialogue.inside() + "/meetings/" + meeting.slug() + "/summary");
        var body = messages.say(
                language,
                "meetings.summary.mail.body",
                draft.number(),
                label,
                dialogue.name().in(language),
                new Clocks(messages, language, to.zone()).named(until, meeting.zone()),
                page);
        if (!steps.isEmpty()) body += "\n\n" + messages.say(language, "meetings.summary.mail.steps") + "\n" + steps;
        if (dialogue.sample()) body = messages.say(language, "meetings.summary.mail.sample") + "\n\n" + body;
        outbox.post(
                to.account(),
                to.address(),
                dialogue.id(),
                language.tag(),
                messages.say(language, "meetings.summary.mail.subject", meeting.symbol(), draft.number()),
                body);
    }

    /// A day ends where the meeting is: until which moment is said with the place, and on the clock of whom is written
    /// to.
    private String line(Outcome step, Convened meeting, Clocks clocks) {
        var due = step.due();
        var deadline = step.deadline(meeting.zone());
        if (due == null || deadline == null) return "- " + step.what();
        return "- "
                + messages.say(
                        clocks.language(),
                        "meetings.summary.mail.step",
                        step.what(),
                        new Days(clocks.language()).of(due),
                        clocks.named(deadline, meeting.zone()));
    }
}

package org.redthread.meetings.summaries;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrections of facts that parties file on a draft that was sent to them, and what became of each.
@Service
@Transactional
public class Corrections {

    private static final int LONGEST = 5000;

    private final SummaryStore store;
    private final Desk desk;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Corrections(SummaryStore store, Desk desk, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Whether a correction that the reader files now counts.
    public boolean may(Convened meeting, Standing standing) {
        return access.may(SummaryAction.CORRECT, meeting.dialogue())
                && meeting.state() == State.IN_CORRECTION
                && standing.correctionsUntil() != null
                && clock.instant().isBefore(standing.correctionsUntil());
    }

    /// Files a correction for the party that the reader acts for. The clock is read in the transaction that files.
    public Findings correct(Convened meeting, int draft, String key, String wanted, String reason) {
        access.require(SummaryAction.CORRECT, meeting.dialogue());
        var findings = new Findings();
        var kept = store.kept(meeting.id());
        findings.addIf(!may(meeting, kept.standing()), "", "meetings.summary.corrections-closed");
        Desk.wording(wanted, LONGEST, "wanted", findings);
        findings.addIf(reason.length() > LONGEST, "reason", "meetings.convene.long", LONGEST);
        var shown = kept.draft(draft).stream()
                .flatMap(one -> one.paragraphs().stream())
                .anyMatch(paragraph -> paragraph.key().equals(key));
        findings.addIf(!shown, "key", "meetings.summary.no-passage");
        var party = access.reader().speaksFor(meeting.dialogue()).stream().findFirst();
        findings.addIf(party.isEmpty(), "", "meetings.summary.no-party");
        if (!findings.isEmpty() || party.isEmpty()) return findings;
        var now = clock.instant();
        var id = Ids.at(now);
        store.file(
                meeting,
                new Correction(
                        id,
                        party.get(),
                        draft,
                        key,
                        wanted.strip(),
                        reason.isBlank() ? null : reason.strip(),
                        now,
                        access.reader().label(),
                        Correction.Disposition.OPEN,
                        null));
        ledger.record(Deed.in(meeting.dialogue(), "meetings.correction-filed")
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(
                        Circle.role(Role.SECRETARIAT, meeting.dialogue()),
                        Circle.party(party.get(), meeting.dialogue()))));
        return findings;
    }

    /// Says what became of a correction. One that is not taken needs a reason.
    public Findings answer(Convened meeting, UUID correction, Correction.Disposition disposition, String answer) {
        var findings = desk.open(meeting);
        findings.addIf(
                disposition == Correction.Disposition.NOT_TAKEN && answer.isBlank(),
                "answer",
                "meetings.summary.answer.missing");
        findings.addIf(answer.length() > LONGEST, "answer", "meetings.convene.long", LONGEST);
        if (!findings.isEmpty()) return findings;
        var answered = store.answer(meeting, correction, disposition, answer.isBlank() ? null : answer.strip());
        if (answered.isEmpty()) return findings.add("", "meetings.summary.no-passage");
        ledger.record(Deed.in(meeting.dialogue(), "meetings.correction-answered")
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(
                        Circle.role(Role.SECRETARIAT, meeting.dialogue()),
                        Circle.party(answered.get().partyId(), meeting.dialogue()))));
        return findings;
    }
}

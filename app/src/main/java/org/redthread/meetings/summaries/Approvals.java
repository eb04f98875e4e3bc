package org.redthread.meetings.summaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.State;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of a summary: sent to the parties for correction, approved by the Chair, published and frozen.
@Service
@Transactional
public class Approvals {

    private final Summaries summaries;
    private final SummaryStore store;
    private final Gathering gathering;
    private final Printing printing;
    private final Convenings convenings;
    private final Notice notice;
    private final Publication publication;
    private final Desk desk;
    private final Access access;
    private final Clock clock;

    Approvals(
            Summaries summaries,
            SummaryStore store,
            Gathering gathering,
            Printing printing,
            Convenings convenings,
            Notice notice,
            Publication publication,
            Desk desk,
            Access access,
            Clock clock) {
        this.summaries = summaries;
        this.store = store;
        this.gathering = gathering;
        this.printing = printing;
        this.convenings = convenings;
        this.notice = notice;
        this.publication = publication;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /// Sends the draft as it stands to every party present, for factual corrections within the meeting's days; sent
    /// again, it is a new draft under the same deadline.
    public Findings send(Convened meeting, Dialogue dialogue) {
        var findings = desk.open(meeting);
        var working = findings.isEmpty() ? summaries.working(meeting, dialogue, store.kept(meeting.id())) : null;
        if (working == null) return findings;
        findings.addIf(working.paragraphs().isEmpty(), "", "meetings.summary.empty");
        findings.addIf(
                !working.lost().isEmpty(),
                "",
                "meetings.summary.lost",
                working.lost().size());
        if (!findings.isEmpty()) return findings;
        if (meeting.state() == State.IN_SESSION && !first(meeting, State.IN_CORRECTION, findings)) return findings;
        store.begin(meeting);
        var draft = keep(meeting, Draft.Occasion.SENT, working.paragraphs(), Circle.dialogue(meeting.dialogue()));
        var until = store.kept(meeting.id()).standing().correctionsUntil();
        if (until == null) {
            until = LocalDate.now(clock.withZone(meeting.zone()))
                    .plusDays(meeting.correctionDays() + 1L)
                    .atStartOfDay(meeting.zone())
                    .toInstant();
            store.sent(meeting, until);
        }
        notice.sent(meeting, dialogue, draft, until);
        return desk.tell(meeting, "meetings.summary-sent", findings);
    }

    /// Approves the summary as it stands, for the Chair.
    ///
    /// @throws org.redthread.access.Forbidden to all but the Chair
    public Findings approve(Convened meeting, Dialogue dialogue) {
        access.require(SummaryAction.APPROVE, meeting.dialogue());
        var findings = new Findings();
        findings.addIf(meeting.state() != State.IN_CORRECTION, "", "meetings.summary.not-sent");
        if (!findings.isEmpty()) return findings;
        var kept = store.kept(meeting.id());
        var working = summaries.working(meeting, dialogue, kept);
        findings.addIf(
                !working.lost().isEmpty(),
                "",
                "meetings.summary.lost",
                working.lost().size());
        findings.addIf(!working.findings().isEmpty(), "", "meetings.summary.obstacle.findings");
        findings.addIf(kept.hasOpenCorrections(), "", "meetings.summary.obstacle.corrections");
        if (!findings.isEmpty() || !first(meeting, State.APPROVED, findings)) return findings;
        keep(meeting, Draft.Occasion.APPROVED, working.paragraphs(), Circle.dialogue(meeting.dialogue()));
        store.approved(meeting, clock.instant(), access.reader().label());
        return desk.tell(meeting, "meetings.summary-approved", findings);
    }

    /// Publishes what the Chair approved, word for word: two papers in the room of documents, the lists of the meeting
    /// in the record, and a checksum by which anybody can tell that nothing was changed since.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat
    public Findings publish(Convened meeting, Dialogue dialogue) {
        access.require(SummaryAction.DRAFT, meeting.dialogue());
        var findings = new Findings();
        var kept = store.kept(meeting.id());
        var approved = kept.newest(Draft.Occasion.APPROVED);
        findings.addIf(meeting.state() != State.APPROVED || approved.isEmpty(), "", "meetings.summary.not-approved");
        if (!findings.isEmpty() || approved.isEmpty()) return findings;
        var paragraphs = approved.get().paragraphs();
        var plain = printing.plain(meeting, dialogue, paragraphs);
        findings.addIf(
                !summaries.findings(meeting, dialogue, paragraphs).isEmpty(), "", "meetings.summary.obstacle.findings");
        if (!findings.isEmpty() || !first(meeting, State.PUBLISHED, findings)) return findings;
        var published = keep(meeting, Draft.Occasion.PUBLISHED, paragraphs, Circle.PUBLIC);
        var document = publication.publish(
                meeting,
                printing.paper(meeting, dialogue, paragraphs, null),
                gathering.of(meeting, dialogue, kept.standing()));
        store.published(meeting, published.madeAt(), document, Printing.checksum(plain));
        return desk.tell(meeting, "meetings.summary-published", findings);
    }

    /// Moves the meeting on before anything is written: of two who press at once the slower waits here, and is told.
    private boolean first(Convened meeting, State to, Findings findings) {
        return findings.addIf(!convenings.moveBySummary(meeting, to), "", "meetings.faster.text")
                .isEmpty();
    }

    private Draft keep(Convened meeting, Draft.Occasion occasion, List<Paragraph> paragraphs, String circle) {
        var number = store.kept(meeting.id()).nextNumber();
        var draft = new Draft(
                number, occasion, paragraphs, clock.instant(), access.reader().label());
        store.keep(meeting, draft, Set.of(circle));
        return draft;
    }
}

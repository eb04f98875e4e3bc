package org.redthread.meetings.summaries;

import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.web.Findings;
import org.springframework.stereotype.Component;

/// Where the secretariat writes: when it may, how long words may be, and what the ledger is told.
@Component
class Desk {

    private final Access access;
    private final Ledger ledger;

    Desk(Access access, Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    /// The secretariat writes while the summary is neither approved nor published.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat
    Findings open(Convened meeting) {
        access.require(SummaryAction.DRAFT, meeting.dialogue());
        return new Findings()
                .addIf(
                        meeting.state() != State.IN_SESSION && meeting.state() != State.IN_CORRECTION,
                        "",
                        "meetings.summary.not-open");
    }

    static void wording(String text, int longest, String field, Findings findings) {
        findings.addIf(text.isBlank(), field, "meetings.summary.words.missing");
        findings.addIf(text.length() > longest, field, "meetings.convene.long", longest);
    }

    Findings tell(Convened meeting, String act, Findings findings) {
        ledger.record(Deed.in(meeting.dialogue(), act)
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(
                        Circle.role(Role.SECRETARIAT, meeting.dialogue()),
                        Circle.role(Role.CHAIR, meeting.dialogue()))));
        return findings;
    }
}

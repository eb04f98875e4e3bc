package org.redthread.meetings.invitations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of participants: kept from the delegations until it is issued to them.
@Service
@Transactional
public class ParticipantLists {

    private final ParticipantListStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    ParticipantLists(ParticipantListStore store, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// When the list of participants was issued to the delegations; empty before.
    @Transactional(readOnly = true)
    public Optional<Instant> issued(Convened meeting) {
        return store.issuedAt(meeting.id()).map(OffsetDateTime::toInstant);
    }

    /// Issues the list of participants: from now on the delegations of the meeting know each other's names.
    ///
    /// @return false where it was issued before
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public boolean issue(Convened meeting) {
        access.require(InvitationAction.INVITE, meeting.dialogue());
        if (!store.issue(meeting.dialogue(), meeting.id(), clock.instant())) return false;
        ledger.record(Deed.in(meeting.dialogue(), "meetings.list-issued")
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(Circle.dialogue(meeting.dialogue()))));
        return true;
    }
}

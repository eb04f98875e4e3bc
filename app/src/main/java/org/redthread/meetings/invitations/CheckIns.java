package org.redthread.meetings.invitations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Session;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of the meeting room: who is there, session by session.
@Service
@Transactional
public class CheckIns {

    private final CheckInStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    CheckIns(CheckInStore store, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Everybody who came to any session, in the order in which they came.
    ///
    /// @throws org.redthread.access.Forbidden to all but the Chair and the secretariat of the dialogue
    @Transactional(readOnly = true)
    public List<CheckedIn> of(Convened meeting) {
        access.require(InvitationAction.COUNT, meeting.dialogue());
        return store.of(meeting.id());
    }

    /// Refuses whoever does not keep the door.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireDoor(Convened meeting) {
        access.require(InvitationAction.CHECK_IN, meeting.dialogue());
    }

    /// The session that a check-in is for, unless another is chosen: the one that is on, else the next, else the last.
    ///
    /// @throws NoSuchPage where the meeting has no session
    public Session session(Convened meeting) {
        var now = clock.instant();
        return meeting.sitting()
                .or(() -> meeting.sessions().stream()
                        .filter(session -> session.ends().isAfter(now))
                        .findFirst())
                .or(() -> meeting.sessions().reversed().stream().findFirst())
                .orElseThrow(() -> new NoSuchPage("session"));
    }

    public sealed interface Arrived {

        record Welcome(UUID delegate) implements Arrived {}

        /// Counted before, and not again.
        record Already(UUID delegate) implements Arrived {}

        record Nobody() implements Arrived {}
    }

    /// Somebody says a code at the door.
    ///
    /// @param typed the code, in whatever case and with whatever between its signs
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Arrived arrive(Convened meeting, Session session, String typed) {
        access.require(InvitationAction.CHECK_IN, meeting.dialogue());
        return arrived(meeting, session, store.find(meeting.id(), Codes.read(typed), null), true);
    }

    /// Somebody is ticked in the list.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Arrived arrive(Convened meeting, Session session, UUID delegate) {
        access.require(InvitationAction.CHECK_IN, meeting.dialogue());
        return arrived(meeting, session, store.find(meeting.id(), null, delegate), false);
    }

    private Arrived arrived(Convened meeting, Session session, Optional<CheckInStore.Nominated> found, boolean byCode) {
        if (found.isEmpty()) return new Arrived.Nobody();
        var who = found.get();
        if (!store.add(meeting.dialogue(), meeting.id(), session.id(), who, byCode, clock.instant()))
            return new Arrived.Already(who.delegate());
        tell(meeting, "meetings.checked-in", session, who.party());
        return new Arrived.Welcome(who.delegate());
    }

    /// Takes a check-in back that was a mistake.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void takeBack(Convened meeting, Session session, UUID delegate) {
        access.require(InvitationAction.CHECK_IN, meeting.dialogue());
        var found = store.find(meeting.id(), null, delegate);
        if (found.isPresent() && store.takeBack(meeting.id(), session.id(), delegate))
            tell(meeting, "meetings.check-in-taken-back", session, found.get().party());
    }

    /// The ledger names the party and nobody in it.
    private void tell(Convened meeting, String act, Session session, UUID party) {
        ledger.record(Deed.in(meeting.dialogue(), act)
                .to("meeting", meeting.id(), meeting.symbol())
                .with("party", party.toString())
                .with("session", session.name()));
    }
}

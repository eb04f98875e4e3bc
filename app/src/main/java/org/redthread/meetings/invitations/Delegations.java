package org.redthread.meetings.invitations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Role;
import org.redthread.meetings.convening.Convened;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The delegations of a meeting as they are known: whom parties send, which of them came, and who may write for whom.
@NamedInterface("held")
@Service
@Transactional(readOnly = true)
public class Delegations {

    private final DelegationStore store;
    private final PresentStore came;
    private final Access access;
    private final Clock clock;

    Delegations(DelegationStore store, PresentStore came, Access access, Clock clock) {
        this.store = store;
        this.came = came;
        this.access = access;
        this.clock = clock;
    }

    /// Parties that were checked in at any session, as far as the reader may know.
    public List<Present> present(UUID meeting) {
        return came.of(meeting);
    }

    /// Parties that nominated a delegation, as far as the reader may know.
    public List<UUID> registered(UUID meeting) {
        return store.registered(meeting);
    }

    /// Every delegation; in each, whom the reader may know: the own one, all for the secretariat, all once the list of
    /// participants is issued.
    ///
    /// @throws org.redthread.access.Forbidden to whoever has no part in the dialogue
    public List<Delegation> of(Convened meeting) {
        access.require(InvitationAction.SEE, meeting.dialogue());
        return store.of(meeting.id());
    }

    /// A delegation for whoever may write for the party; empty where there is none, or for anybody else.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Optional<Delegation> find(Convened meeting, UUID party) {
        access.require(InvitationAction.NOMINATE, meeting.dialogue());
        return actsFor(meeting, party) ? store.find(meeting.id(), party) : Optional.empty();
    }

    /// The parties that the reader speaks for.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Set<UUID> own(Convened meeting) {
        access.require(InvitationAction.NOMINATE, meeting.dialogue());
        return access.reader().speaksFor(meeting.dialogue());
    }

    /// Whether the reader may write for the party: in its own name, or as the secretariat in its stead.
    public boolean actsFor(Convened meeting, UUID party) {
        return access.reader().speaksFor(meeting.dialogue()).contains(party) || inStead(meeting);
    }

    /// Whether the reader writes for parties in their stead.
    public boolean inStead(Convened meeting) {
        return access.reader().is(Role.SECRETARIAT, meeting.dialogue());
    }

    /// Whether nominations count now, for whoever needs no reason.
    public boolean open(Convened meeting) {
        return meeting.registersAt(clock.instant());
    }
}

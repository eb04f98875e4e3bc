package org.redthread.meetings.invitations;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The delegations of a meeting: whom parties send, and which of them came.
@Service
@Transactional
public class Delegations {

    private final DelegationStore store;

    Delegations(DelegationStore store) {
        this.store = store;
    }

    /// Parties that were checked in at any session, as far as the reader may know.
    @Transactional(readOnly = true)
    public List<Present> present(UUID meeting) {
        return store.present(meeting);
    }

    /// Parties that nominated a delegation, as far as the reader may know.
    @Transactional(readOnly = true)
    public List<UUID> registered(UUID meeting) {
        return store.registered(meeting);
    }
}

package org.redthread.texts.endorsement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How texts are endorsed, and where each party stands.
@Service
@Transactional
public class Endorsements {

    private final EndorsementStore store;
    private final Access access;
    private final Clock clock;

    Endorsements(EndorsementStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /// Records what followed from silence, in the transaction that adopts.
    ///
    /// @param on the day, at the place of the procedure, on which the silence ended
    @Transactional(propagation = Propagation.MANDATORY)
    public void bySilence(Negotiated text, UUID version, LocalDate on) {
        var endorsement = new Endorsement(
                text.dialogueId(),
                text.id(),
                version,
                Endorsement.How.SILENCE,
                null,
                on,
                clock.instant(),
                access.reader().label());
        store.add(endorsement, State.ENDORSED.circles(text.dialogueId()));
    }
}

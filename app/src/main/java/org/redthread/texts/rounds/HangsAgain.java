package org.redthread.texts.rounds;

import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Hangs on the thread what negotiated texts and proposals stand here from the time before they were told of there, so
/// that nothing waits for its next change. Each text is looked at once, in a transaction of its own; one that cannot be
/// hung keeps no other back, and is tried again at the next start.
@Component
class HangsAgain {

    private static final Logger LOG = LoggerFactory.getLogger(HangsAgain.class);

    private final Negotiations negotiations;
    private final Rounds rounds;
    private final ProposalTies proposals;
    private final Dialogues dialogues;
    private final Access access;
    private final TransactionOperations transaction;

    HangsAgain(
            Negotiations negotiations,
            Rounds rounds,
            ProposalTies proposals,
            Dialogues dialogues,
            Access access,
            TransactionOperations transaction) {
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.proposals = proposals;
        this.dialogues = dialogues;
        this.access = access;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void hang() {
        dialogues.all().forEach(this::hang);
    }

    private void hang(Dialogue dialogue) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, dialogue.id(), null)));
        access.as(house, () -> {
            var texts = negotiations.unhung(dialogue);
            texts.forEach(this::hang);
            return texts;
        });
    }

    private void hang(Negotiated text) {
        try {
            transaction.executeWithoutResult(status -> negotiations.hangAgain(text).stream()
                    .flatMap(now -> rounds.of(now).stream())
                    .forEach(round -> proposals.hold(round.id(), null)));
        } catch (RuntimeException e) {
            LOG.error("{} could not be hung on the thread; it is tried again at the next start", text.label(), e);
        }
    }
}

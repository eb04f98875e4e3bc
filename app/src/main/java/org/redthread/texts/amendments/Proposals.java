package org.redthread.texts.amendments;

import java.util.List;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What parties propose on the texts of a dialogue, as far as the reader may see it: a delegation its own, those who
/// keep a round what was handed in, everybody asked what was shown, the public nothing.
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final ProposalStore store;
    private final Access access;

    Proposals(ProposalStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /// The newest first.
    public List<Seen> of(Dialogue dialogue) {
        access.may(AmendmentAction.READ, dialogue.id());
        return store.of(dialogue.id());
    }
}

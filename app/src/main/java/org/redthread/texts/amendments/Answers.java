package org.redthread.texts.amendments;

import java.util.Arrays;
import java.util.UUID;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a party says to the disposition of what it proposed: that it accepts it, or maintains its proposal. Takes a
/// desk that is held; the round may be closed meanwhile.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Answers {

    public static final int LONGEST_WORDS = 5000;

    private final SupportStore store;
    private final Ledger ledger;

    Answers(SupportStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// Of many who answer at once for the party one is heard; the others are told that it has answered.
    ///
    /// @param proposal one change of an edit
    /// @param typed a name of [Proposal.Answer]
    /// @param version of the proposal that the form showed
    public Findings answer(Desk desk, UUID proposal, String typed, String words, int version) {
        if (!desk.delegate().submits()) return new Findings().add("", "amendments.drafter");
        var answer = Arrays.stream(Proposal.Answer.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        if (answer.isEmpty()) return new Findings().add("", "amendments.answer.no");
        if (words.length() > LONGEST_WORDS) return new Findings().add("", "amendments.reason.long", LONGEST_WORDS);
        var ruled = desk.own().stream()
                .flatMap(edit -> edit.parts().stream())
                .anyMatch(part -> part.id().equals(proposal) && part.ruling() != null);
        if (!ruled || store.answer(desk.delegate().party(), proposal, answer.get(), words.strip(), version) == 0)
            return new Findings().add("", "amendments.answered-already");
        ledger.record(Deed.in(desk.text().dialogueId(), "amendments.answered")
                .to(Negotiated.KIND, desk.text().id(), desk.text().label())
                .seenBy(Circles.ofHandedIn(desk))
                .with("answer", answer.get().name()));
        return new Findings();
    }
}

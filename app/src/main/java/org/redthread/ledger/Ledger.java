package org.redthread.ledger;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.sql.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What happened, in the order it happened. Entries are added and never changed.
@Service
public class Ledger {

    /// How many entries a page of the ledger shows.
    public static final int PAGE = 50;

    private final LedgerStore store;
    private final Access access;
    private final Clock clock;
    private final ObjectProvider<Hearer> hearers;

    Ledger(LedgerStore store, Access access, Clock clock, ObjectProvider<Hearer> hearers) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.hearers = hearers;
    }

    /// Writes down what the current reader does, in the transaction that does it: either both stand, or neither.
    ///
    /// Where the reader holds several mandates in the dialogue, the entry names the one that weighs most.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Deed deed) {
        var reader = access.reader();
        var mandate = reader.mandates().stream()
                .filter(m -> m.dialogue().equals(deed.dialogue()))
                .max(Comparator.comparing(Mandate::role));
        var now = clock.instant();
        store.add(Ids.at(now), now, reader.account(), reader.label(), mandate, deed);
        hearers.forEach(hearer -> hearer.heard(deed));
    }

    /// The newest entries of the dialogue that the reader may see, one more than a page where there are more.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat and the chair
    @Transactional(readOnly = true)
    public List<Entry> of(UUID dialogue, Search search) {
        access.require(LedgerAction.READ, dialogue);
        return store.find(dialogue, search, PAGE + 1);
    }

    /// The acts that the reader can look for in the dialogue.
    @Transactional(readOnly = true)
    public List<String> acts(UUID dialogue) {
        access.require(LedgerAction.READ, dialogue);
        return store.acts(dialogue);
    }

    /// What was done to one thing, newest first, as far as the reader may see it.
    @Transactional(readOnly = true)
    public List<Entry> about(UUID subject) {
        return store.find(null, new Search(null, null, subject, null), PAGE);
    }

    /// What the reader did, newest first; nothing for nobody in particular.
    @Transactional(readOnly = true)
    public List<Entry> mine() {
        var account = access.reader().account();
        return account == null ? List.of() : store.find(null, new Search(null, account, null, null), PAGE);
    }
}

package org.redthread.results.frameworks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The frameworks of a dialogue, one for a cycle, in versions.
@Service
@Transactional
public class Frameworks {

    private final FrameworkStore store;
    private final Access access;
    private final Ledger ledger;

    Frameworks(FrameworkStore store, Access access, Ledger ledger) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
    }

    /// In force on the day, of the cycle that had begun last; empty where there was none.
    @Transactional(readOnly = true)
    public Optional<Framework> of(Dialogue dialogue, LocalDate asOf) {
        return store.on(dialogue.id(), asOf);
    }

    /// Every version that the reader may see, the newest first.
    @Transactional(readOnly = true)
    public List<Framework> all(Dialogue dialogue) {
        return store.all(dialogue.id());
    }

    @Transactional(readOnly = true)
    public Optional<Framework> find(UUID id) {
        return store.find(id);
    }

    /// Keeps a draft, in the place of the one with the same id. What is wrong with it is named by the number of the
    /// objective or indicator; then nothing is kept.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings keep(Framework draft) {
        access.require(FrameworkAction.KEEP, draft.dialogueId());
        var keys = draft.indicators().stream().map(each -> each.series().key()).toList();
        var findings = Soundness.of(draft, store.series(draft.dialogueId(), keys));
        var before = store.find(draft.id());
        if (before.isPresent()
                && (before.get().version() != draft.version() || before.get().state() != Framework.State.DRAFT))
            findings.add("", "frameworks.found.changed-meanwhile");
        if (!findings.isEmpty()) return findings;
        store.remove(draft.id());
        store.add(draft);
        tell(draft, "frameworks.kept", Framework.State.DRAFT);
        return findings;
    }

    /// Puts a draft in force from a day on; the version before it is superseded on the same day.
    ///
    /// @param version of the draft that the reader saw
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings endorse(Framework draft, LocalDate on, int version) {
        access.require(FrameworkAction.KEEP, draft.dialogueId());
        var findings = new Findings();
        if (!store.endorse(draft.id(), on, version)) return findings.add("", "frameworks.found.changed-meanwhile");
        tell(draft, "frameworks.endorsed", Framework.State.ENDORSED);
        return findings;
    }

    private void tell(Framework framework, String act, Framework.State state) {
        ledger.record(Deed.in(framework.dialogueId(), act)
                .to("framework", framework.id(), framework.title().en())
                .seenBy(state.circles(framework.dialogueId())));
    }
}

package org.redthread.projects.kept;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.parties.PrintedNames;
import org.redthread.projects.Slugs;
import org.redthread.projects.Typed;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Projects that are kept here: opened as an idea, altered, moved along, with their money line by line.
@Service
@Transactional
public class KeptProjects {

    private final KeptStore store;
    private final KeptTies ties;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    KeptProjects(KeptStore store, KeptTies ties, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.ties = ties;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Outcome {

        record Done(Kept kept) implements Outcome {}

        /// Nothing was changed.
        record NotDone(Findings findings) implements Outcome {}
    }

    /// All that the reader may know of, the oldest first.
    @Transactional(readOnly = true)
    public List<Kept> of(UUID dialogue) {
        return store.of(dialogue);
    }

    @Transactional(readOnly = true)
    public List<Kept> byIds(Collection<UUID> ids) {
        return store.byIds(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(UUID dialogue, String slug) {
        return store.find(dialogue, slug);
    }

    /// @throws NoSuchPage where the reader may know of no such project
    @Transactional(readOnly = true)
    public Kept get(Dialogue dialogue, String slug) {
        return find(dialogue.id(), slug).orElseThrow(() -> new NoSuchPage("project"));
    }

    public boolean mayKeep(Dialogue dialogue) {
        return access.may(KeptAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(KeptAction.KEEP, dialogue.id());
    }

    /// Opens a project as an idea.
    public Outcome open(Dialogue dialogue, Map<String, String> typed) {
        return open(dialogue, Stage.IDEA, typed);
    }

    /// Opens a project that had come some way before it was kept: an award is an agreement.
    public Outcome open(Dialogue dialogue, Stage stage, Map<String, String> typed) {
        requireKeep(dialogue);
        var findings = new Findings();
        var title = typed.getOrDefault("title", "");
        var now = clock.instant();
        var fresh = new Kept(
                dialogue.id(),
                Ids.at(now),
                Slugs.of(title, "project", store.slugs(dialogue.id())),
                title,
                null,
                List.of(),
                stage,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                now,
                0,
                List.of(),
                List.of(),
                List.of());
        var read = KeptForm.read(fresh, reading(typed, findings));
        if (!findings.isEmpty()) return new Outcome.NotDone(findings);
        store.add(read);
        return told(read, "projects.opened");
    }

    /// @param typed with the version that the form showed
    public Outcome alter(Dialogue dialogue, Kept kept, Map<String, String> typed) {
        requireKeep(dialogue);
        var findings = new Findings();
        findings.addIf(!String.valueOf(kept.version()).equals(typed.get("version")), "", "kept.found.meanwhile");
        var read = KeptForm.read(kept, reading(typed, findings));
        if (findings.isEmpty() && !store.amend(read)) findings.add("", "kept.found.meanwhile");
        return findings.isEmpty() ? told(read, "projects.altered") : new Outcome.NotDone(findings);
    }

    public Outcome pay(Dialogue dialogue, Kept kept, Map<String, String> typed) {
        requireKeep(dialogue);
        var findings = new Findings();
        var money = reading(typed, findings).money();
        if (money == null) return new Outcome.NotDone(findings);
        store.add(kept, money);
        ledger.record(deed(kept, "projects.money-entered")
                .with("of", money.of().name())
                .with("amount", money.currency() + " " + money.amount().toPlainString()));
        return new Outcome.Done(kept);
    }

    /// Strikes a line out. One that somebody struck out before is gone already, which is what was asked for.
    public void strike(Dialogue dialogue, Kept kept, int place) {
        requireKeep(dialogue);
        if (!store.remove(kept, place)) return;
        var line = kept.money().stream().filter(each -> each.place() == place).findFirst();
        var deed = deed(kept, "projects.money-struck");
        ledger.record(line.map(each -> deed.with(
                        "amount", each.currency() + " " + each.amount().toPlainString()))
                .orElse(deed));
    }

    private Outcome told(Kept kept, String act) {
        ties.tie(kept);
        ledger.record(deed(kept, act)
                .with("stage", kept.stage().name() + " " + kept.stage().code()));
        return new Outcome.Done(kept);
    }

    private static Deed deed(Kept kept, String act) {
        return Deed.in(kept.dialogueId(), act)
                .to(KeptTies.PROJECT, kept.id(), kept.title())
                .seenBy(kept.circles());
    }

    private static Reading reading(Map<String, String> typed, Findings findings) {
        return new Reading(new Typed(typed, findings), PrintedNames::party);
    }
}

package org.redthread.plans.living;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Meetings;
import org.redthread.plans.KnowsProjects;
import org.redthread.sql.Broken;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Plans that are kept here: begun, changed, moved to their end.
@Service
@Transactional
public class LivingPlans {

    private final LivingStore store;
    private final Meetings meetings;
    private final ObjectProvider<KnowsProjects> projects;
    private final LivingTies ties;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    LivingPlans(
            LivingStore store,
            Meetings meetings,
            ObjectProvider<KnowsProjects> projects,
            LivingTies ties,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.projects = projects;
        this.ties = ties;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of an attempt to begin or to change a plan.
    public sealed interface Outcome {

        /// @param plan as it stands now
        record Done(LivingPlan plan) implements Outcome {}

        /// Nothing was changed.
        ///
        /// @param whole what is wrong with the whole
        /// @param each what is wrong with each change, in the order in which they were handed in
        record NotDone(Findings whole, List<Findings> each) implements Outcome {}
    }

    /// A plan as the reader may know of it.
    @Transactional(readOnly = true)
    public Optional<LivingPlan> find(Dialogue dialogue, String slug) {
        access.may(LivingAction.READ, dialogue.id());
        return store.find(dialogue.id(), slug);
    }

    /// @throws NoSuchPage where the reader may know of no plan under that address
    @Transactional(readOnly = true)
    public LivingPlan get(Dialogue dialogue, String slug) {
        return find(dialogue, slug).orElseThrow(() -> new NoSuchPage("plan"));
    }

    /// All that the reader may know of, the newest first.
    @Transactional(readOnly = true)
    public List<LivingPlan> of(Dialogue dialogue) {
        access.may(LivingAction.READ, dialogue.id());
        return store.of(dialogue.id());
    }

    /// Whether a published text has given its goals to a plan.
    @Transactional(readOnly = true)
    public boolean has(UUID negotiation) {
        return store.has(negotiation);
    }

    /// Those that are, or hold, one of these, of whatever dialogue.
    @Transactional(readOnly = true)
    public List<LivingPlan> holding(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.holding(ids);
    }

    /// Whether the reader may read what the plan holds as it stands, and not only what was published of it.
    public boolean mayReadInside(LivingPlan plan) {
        return plan.opensTo(access.reader());
    }

    /// Whether the reader keeps plans of the dialogue.
    public boolean mayKeep(Dialogue dialogue) {
        return access.may(LivingAction.KEEP, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(LivingAction.KEEP, dialogue.id());
    }

    /// Begins a plan as a draft.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome begin(Dialogue dialogue, Beginning beginning) {
        access.require(LivingAction.KEEP, dialogue.id());
        var now = clock.instant();
        var slug = Slug.of(beginning.title(), store.slugs(dialogue.id()));
        var plan =
                beginning.plan(dialogue, Ids.at(now), slug, now, access.reader().label());
        try {
            store.add(plan);
        } catch (DuplicateKeyException e) {
            return taken(e);
        }
        tell(plan, "living.begun", Map.of());
        return new Outcome.Done(store.find(plan.id()).orElseThrow());
    }

    /// Changes what the plan holds: all of the changes are taken, or none.
    ///
    /// Each says which version of its item it was decided on, so that two who work on different activities do not
    /// stand in each other's way, and two who work on the same one do.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome change(LivingPlan plan, List<Change> changes) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        if (!store.hold(plan.id())) throw new NoSuchPage("plan");
        var before = store.find(plan.id()).orElseThrow();
        var revision = revised(before, changes);
        if (revision instanceof Outcome.NotDone) return revision;
        var difference = Difference.between(before, ((Outcome.Done) revision).plan());
        if (difference.isNone()) return new Outcome.Done(before);
        store.change(difference.removed(), difference.changed());
        var after = store.find(plan.id()).orElseThrow();
        ties.tie(after);
        tell(before, "living.changed", Map.of("changes", String.valueOf(changes.size())));
        return new Outcome.Done(after);
    }

    /// The plan as it stands, held for the rest of the transaction: nobody else changes it before this reader does.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public LivingPlan held(LivingPlan plan) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        if (!store.hold(plan.id())) throw new NoSuchPage("plan");
        return store.find(plan.id()).orElseThrow();
    }

    /// What changing the plan would come to; nothing is changed.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public Outcome check(LivingPlan plan, List<Change> changes) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        return revised(store.find(plan.id()).orElseThrow(() -> new NoSuchPage("plan")), changes);
    }

    private Outcome revised(LivingPlan before, List<Change> changes) {
        if (before.state().rests())
            return new Outcome.NotDone(
                    new Findings().add("", "living.found.closed"),
                    changes.stream().map(change -> new Findings()).toList());
        var revision = Revision.of(before, changes, known(before.dialogueId(), changes), clock.instant());
        return revision.sound()
                ? new Outcome.Done(revision.after())
                : new Outcome.NotDone(new Findings(), revision.findings());
    }

    /// Asks other rooms only for what some change names.
    private Known known(UUID dialogue, List<Change> changes) {
        return Known.of(
                anyNames(changes, Field.MEETING)
                        ? meetings.of(dialogue).stream()
                                .map(Front::meeting)
                                .collect(Collectors.toMap(Meeting::slug, Meeting::id, (one, other) -> one))
                        : Map.of(),
                anyNames(changes, Field.PROJECT)
                        ? projects.stream()
                                .flatMap(room -> room.of(dialogue).stream())
                                .collect(Collectors.toMap(
                                        KnowsProjects.Project::slug, KnowsProjects.Project::id, (one, other) -> one))
                        : Map.of());
    }

    private static boolean anyNames(List<Change> changes, Field field) {
        return changes.stream().anyMatch(change -> switch (change) {
            case Change.Add(var item, var id, var fields) ->
                !fields.getOrDefault(field, "").isBlank();
            case Change.Alter(var item, var id, var version, var fields) ->
                !fields.getOrDefault(field, "").isBlank();
            case Change.Remove(var item, var id, var version) -> false;
        });
    }

    /// Alters the front of the plan: title, symbol, zone, years, note.
    ///
    /// @param version of the plan that the reader saw
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome amend(LivingPlan plan, Beginning front, int version) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        return keep(plan.fronted(front, plan.state(), version), "living.amended");
    }

    /// @param version of the plan that the reader saw
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome move(LivingPlan plan, State to, int version) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        if (!plan.state().next().contains(to)) return meanwhile();
        return keep(plan.fronted(plan.front(), to, version), "living.moved");
    }

    private Outcome keep(LivingPlan plan, String act) {
        try {
            if (!store.amend(plan, plan.knownTo(), plan.state().circles(plan.dialogueId()))) return meanwhile();
        } catch (DuplicateKeyException e) {
            return taken(e);
        }
        var after = store.find(plan.id()).orElseThrow();
        ties.tie(after);
        tell(after, act, Map.of("state", after.state().name()));
        return new Outcome.Done(after);
    }

    private static Outcome meanwhile() {
        return new Outcome.NotDone(new Findings().add("", "living.found.changed-meanwhile"), List.of());
    }

    /// The transaction is spent once the database has refused a row.
    private static Outcome taken(DuplicateKeyException refused) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var key = switch (Broken.by(refused)) {
            case "living_symbol" -> "symbol";
            case "living_of_a_negotiation" -> "origin";
            default -> "title";
        };
        return new Outcome.NotDone(new Findings().add(key, "living.found." + key + ".taken"), List.of());
    }

    private void tell(LivingPlan plan, String act, Map<String, String> detail) {
        var deed = Deed.in(plan.dialogueId(), act)
                .to(LivingPlan.KNOT, plan.id(), plan.label())
                .seenBy(plan.state().circles(plan.dialogueId()));
        for (var each : detail.entrySet()) deed = deed.with(each.getKey(), each.getValue());
        ledger.record(deed);
    }
}

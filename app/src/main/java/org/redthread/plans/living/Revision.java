package org.redthread.plans.living;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;

/// A plan changed by many changes at once, and what is wrong with each of them. It writes nothing.
///
/// First what goes, then goals, action points, activities, parts: so that each finds what it names, whatever the
/// order in which they were handed in. What the whole must obey is looked at when all of them are done.
final class Revision {

    private final LivingPlan before;
    private final Holding holding;
    private final Known known;
    private final Instant now;
    private final List<Change> changes;
    private final List<UUID> about;
    private final List<Findings> findings;

    private Revision(LivingPlan before, List<Change> changes, Known known, Instant now) {
        this.before = before;
        this.holding = new Holding(before);
        this.changes = changes;
        this.known = known;
        this.now = now;
        this.about = changes.stream().map(this::about).toList();
        this.findings = changes.stream().map(change -> new Findings()).toList();
    }

    static Revision of(LivingPlan before, List<Change> changes, Known known, Instant now) {
        var revision = new Revision(before, changes, known, now);
        revision.take(change -> change instanceof Change.Remove);
        for (var item : Item.values())
            revision.take(change -> !(change instanceof Change.Remove) && change.item() == item);
        for (var at = 0; at < changes.size(); at++)
            if (revision.findings.get(at).isEmpty()) revision.settle(at);
        return revision;
    }

    /// What is wrong with each change, in the order in which they were handed in.
    List<Findings> findings() {
        return findings;
    }

    boolean sound() {
        return findings.stream().allMatch(Findings::isEmpty);
    }

    /// The plan with all changes.
    LivingPlan after() {
        return holding.in(before);
    }

    private UUID about(Change change) {
        return switch (change) {
            case Change.Add(var item, var id, var fields) -> id == null ? Ids.at(now) : id;
            case Change.Alter(var item, var id, var version, var fields) -> id;
            case Change.Remove(var item, var id, var version) -> id;
        };
    }

    private void take(Predicate<Change> which) {
        for (var at = 0; at < changes.size(); at++) {
            if (!which.test(changes.get(at))) continue;
            var id = about.get(at);
            switch (changes.get(at)) {
                case Change.Add(var item, var given, var fields) ->
                    read(at, fields).take(item, id);
                case Change.Alter(var item, var given, var version, var fields) -> {
                    if (stands(at, item, version)) read(at, fields).take(item, id);
                }
                case Change.Remove(var item, var given, var version) -> {
                    if (stands(at, item, version)) holding.remove(item, id);
                }
            }
        }
    }

    private Reading read(int at, Map<Field, String> fields) {
        return new Reading(new Typed(fields, findings.get(at)), holding, known, now);
    }

    /// Whether it is still there as it was when the change was decided.
    private boolean stands(int at, Item item, int version) {
        var stood = holding.version(item, about.get(at));
        if (stood == null) findings.get(at).add("", "living.found.gone");
        else if (stood != version) findings.get(at).add("", "living.found.changed-meanwhile");
        return findings.get(at).isEmpty();
    }

    /// What can be said of a change only when all of them are done.
    private void settle(int at) {
        var change = changes.get(at);
        var found = findings.get(at);
        var id = about.get(at);
        if (change instanceof Change.Remove) {
            found.addIf(holding.serves(id), "", "living.found.served");
            return;
        }
        var number = Field.NUMBER.key();
        switch (change.item()) {
            case GOAL -> found.addIf(holding.sharesNumber(holding.goals.get(id)), number, "living.found.number.twice");
            case ACTION_POINT ->
                found.addIf(holding.sharesNumber(holding.points.get(id)), number, "living.found.number.twice");
            case ACTIVITY ->
                holding.sharesOccurrence(holding.undertakings.get(id))
                        .ifPresent(other -> found.add(
                                Field.MONTHS.key(), "living.found.recurrence.twice", String.valueOf(other.place())));
            case PART -> {}
        }
    }
}

package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Many activities of a plan changed at once: all of them, or none.
@Service
@Transactional
public class Bulk {

    private final LivingPlans plans;
    private final Differences differences;
    private final Access access;

    Bulk(LivingPlans plans, Differences differences, Access access) {
        this.plans = plans;
        this.differences = differences;
        this.access = access;
    }

    /// The activities of a plan that are to be changed.
    ///
    /// @param all whether all that are sifted are; else those that were ticked
    public record Chosen(Which which, boolean all, Set<UUID> ticked) {

        public List<Undertaking> of(LivingPlan plan) {
            return all
                    ? which.of(plan)
                    : plan.undertakings().stream()
                            .filter(each -> ticked.contains(each.id()))
                            .toList();
        }
    }

    private record Read(List<Undertaking> about, List<Change> changes, Faults faults, Naming naming) {}

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void require(Dialogue dialogue) {
        access.require(SheetAction.TAKE, dialogue.id());
    }

    /// What it would come to.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional(readOnly = true)
    public DryRun check(LivingPlan plan, Chosen chosen, Setting setting, Here here) {
        access.require(SheetAction.TAKE, plan.dialogueId());
        return run(plan, read(plan, chosen, setting, here), here);
    }

    /// Changes them, exactly as it was shown.
    ///
    /// @param shown the version of the plan against which it was shown
    /// @return false where that is not the plan's version any more or something cannot be taken; then
    ///     nothing was changed
    public boolean take(LivingPlan plan, Chosen chosen, Setting setting, int shown, Here here) {
        access.require(SheetAction.TAKE, plan.dialogueId());
        var now = plans.held(plan);
        if (now.version() != shown) return false;
        var read = read(now, chosen, setting, here);
        return run(now, read, here).canBeTaken()
                && plans.change(now, read.changes()) instanceof LivingPlans.Outcome.Done;
    }

    private Read read(LivingPlan plan, Chosen chosen, Setting setting, Here here) {
        var naming = differences.naming(plan, here);
        var faults = new Faults(here);
        var points = plan.points().stream().map(ActionPoint::number).collect(Collectors.toSet());
        var same = setting.read(new CellReading(naming, points), faults, naming);
        var shift = here.say("sheets.bulk.shift");
        int months =
                setting.months((key, arguments) -> faults.said("", shift, here.say("sheets.found." + key, arguments)));
        var about = chosen.of(plan);
        var changes = new ArrayList<Change>();
        for (var each : about) {
            var fields = new EnumMap<Field, String>(Field.class);
            fields.putAll(same);
            fields.putAll(Setting.moved(
                    each,
                    months,
                    (key, arguments) -> faults.said(called(each), shift, here.say("sheets.found." + key, arguments))));
            changes.add(Change.alter(Item.ACTIVITY, each.id(), each.version(), fields));
        }
        return new Read(about, changes, faults, naming);
    }

    private DryRun run(LivingPlan plan, Read read, Here here) {
        var differing = differences.of(
                plan, read.changes(), read.naming(), (change, findings) -> refused(read, change, findings, here));
        return new DryRun(
                "",
                List.of(),
                read.about().size(),
                plan.version(),
                null,
                0,
                List.of(),
                read.faults().all(),
                read.faults().isEmpty() ? differing : List.of());
    }

    private static void refused(Read read, int change, Findings findings, Here here) {
        var item = change < 0 ? "" : called(read.about().get(change));
        findings.sentences(here)
                .forEach((field, sentence) -> read.faults()
                        .said(
                                item,
                                Column.of(RowKind.ACTIVITY, field)
                                        .map(column -> here.say(column.label()))
                                        .orElse(""),
                                sentence));
    }

    /// No two activities of a plan have the same place.
    private static String called(Undertaking each) {
        return each.place() + ". " + (each.title() == null ? "" : each.title());
    }
}

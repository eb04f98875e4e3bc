package org.redthread.plans.sheets;

import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.office.Cell;
import org.redthread.office.Incoming;
import org.redthread.office.Tab;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.PlanVersions;
import org.redthread.sql.Ids;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Living plans as sheets: written, brought back, and taken all or not at all.
@Service
@Transactional
public class Sheets {

    /// Files of one plan that wait at once.
    public static final int MOST_KEPT = 10;

    private final SheetStore store;
    private final LivingPlans plans;
    private final PlanVersions versions;
    private final Differences differences;
    private final Access access;
    private final Clock clock;

    Sheets(
            SheetStore store,
            LivingPlans plans,
            PlanVersions versions,
            Differences differences,
            Access access,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.versions = versions;
        this.differences = differences;
        this.access = access;
        this.clock = clock;
    }

    /// The plan as a table, in the reader's language: as it stands, for whoever may read it so, else as the newest
    /// version of the reader's day has it.
    ///
    /// @throws NoSuchPage where there was nothing of it yet that the reader may read
    @Transactional(readOnly = true)
    public Tab tab(LivingPlan front, Here here) {
        access.may(SheetAction.READ, front.dialogueId());
        var plan = versions.read(front, here.asOf(), here.today()).orElseThrow(() -> new NoSuchPage("plan"));
        var naming = differences.naming(plan, here);
        var columns = List.of(Column.values());
        var heads = columns.stream().map(column -> here.say(column.label())).toList();
        var rows = SheetRows.of(plan, naming);
        return new Tab(
                plan.title(),
                heads,
                () -> rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row, column, naming))
                                .toList())
                        .iterator());
    }

    private static Cell cell(SheetRow row, Column column, Naming naming) {
        return switch (column) {
            case ROW -> Cell.of(naming.choice("row", row.kind()));
            case ID -> Cell.of(row.id().toString());
            case VERSION -> Cell.of(row.version());
            default -> row.at(column).cell();
        };
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireTake(LivingPlan plan) {
        access.require(SheetAction.TAKE, plan.dialogueId());
    }

    public boolean mayTake(LivingPlan plan) {
        return access.may(SheetAction.TAKE, plan.dialogueId());
    }

    /// Files that wait to be taken, the newest first.
    @Transactional(readOnly = true)
    public List<KeptSheet> waiting(LivingPlan plan) {
        access.may(SheetAction.READ, plan.dialogueId());
        return mayTake(plan) ? store.of(plan.id()) : List.of();
    }

    /// What became of a file that was brought.
    public sealed interface Brought {

        record Kept(UUID id) implements Brought {}

        /// It is no table that can be read, and was not kept.
        record Refused(Incoming.Fault fault, String at) implements Brought {}
    }

    /// Keeps a file until it is taken or dropped.
    ///
    /// @param name as the reader's machine calls it
    public Brought keep(LivingPlan plan, String name, byte[] content) {
        requireTake(plan);
        if (Incoming.of(content, null) instanceof Incoming.Refused(var fault, var at))
            return new Brought.Refused(fault, at);
        var now = clock.instant();
        var called = name.isBlank() ? "?" : name.substring(0, Math.min(200, name.length()));
        var kept = new KeptSheet(
                plan.id(), Ids.at(now), called, null, now, access.reader().label());
        store.add(plan.dialogueId(), kept, content, MOST_KEPT);
        return new Brought.Kept(kept.id());
    }

    /// Empty where the file was taken or dropped meanwhile.
    @Transactional(readOnly = true)
    public Optional<KeptSheet> find(LivingPlan plan, UUID sheet) {
        requireTake(plan);
        return store.find(plan.id(), sheet);
    }

    @Transactional(readOnly = true)
    public Incoming read(KeptSheet sheet) {
        return Incoming.of(
                store.content(sheet.id()), sheet.charset() == null ? null : Charset.forName(sheet.charset()));
    }

    /// From now on reads the file so.
    public void readAs(LivingPlan plan, KeptSheet sheet, Charset charset) {
        requireTake(plan);
        store.readAs(sheet.id(), charset.name());
    }

    public void drop(LivingPlan plan, KeptSheet sheet) {
        requireTake(plan);
        store.drop(sheet.id());
    }

    /// What taking the sheet would come to.
    ///
    /// @param over whether to write over what somebody else changed since it was taken from the plan
    @Transactional(readOnly = true)
    public DryRun check(LivingPlan plan, Incoming.Read sheet, boolean over, Here here) {
        requireTake(plan);
        return new SheetRun(plan, sheet, over, here, differences).run();
    }

    /// Takes the sheet, exactly as it was shown.
    ///
    /// @param shown the version of the plan against which it was shown
    /// @return false where that is not the plan's version any more or something cannot be taken; then
    ///     nothing was changed
    public boolean take(LivingPlan plan, KeptSheet sheet, int shown, boolean over, Here here) {
        requireTake(plan);
        var now = plans.held(plan);
        if (now.version() != shown || !(read(sheet) instanceof Incoming.Read table)) return false;
        var run = new SheetRun(now, table, over, here, differences);
        if (!run.run().canBeTaken() || !(plans.change(now, run.changes()) instanceof LivingPlans.Outcome.Done))
            return false;
        store.drop(sheet.id());
        return true;
    }
}

package org.redthread.plans.sheets;

import java.util.List;
import org.redthread.office.Incoming;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Findings;
import org.redthread.web.Here;

/// A sheet read against a plan, from its heads to the difference that it makes.
final class SheetRun {

    private final LivingPlan plan;
    private final Incoming.Read sheet;
    private final Here here;
    private final Differences differences;
    private final Naming naming;
    private final Faults faults;
    private final Heads heads;
    private final SheetReading reading;

    SheetRun(LivingPlan plan, Incoming.Read sheet, boolean over, Here here, Differences differences) {
        this.plan = plan;
        this.sheet = sheet;
        this.here = here;
        this.differences = differences;
        this.naming = differences.naming(plan, here);
        this.faults = new Faults(here);
        this.heads = Heads.read(sheet.lines().getFirst(), naming, faults);
        this.reading = new SheetReading(plan, naming, faults, heads, sheet.lines(), over);
    }

    /// Rows are read only under heads that are understood: under others every cell would be a fault.
    DryRun run() {
        if (faults.isEmpty())
            for (var line : sheet.lines().subList(1, sheet.lines().size())) reading.read(line);
        var differing = differences.of(plan, changes(), naming, this::refused);
        return new DryRun(
                sheet.sheet(),
                sheet.others(),
                sheet.lines().size() - 1,
                plan.version(),
                reading.taken(),
                reading.stale(),
                faults.isEmpty()
                        ? reading.unnamed().stream().map(SheetRow::title).toList()
                        : List.of(),
                faults.all(),
                faults.isEmpty() ? differing : List.of());
    }

    List<Change> changes() {
        return reading.proposed().stream().map(SheetReading.Proposed::change).toList();
    }

    /// What the room of plans says of a change, at the cell that it is about. From and to are one field to it:
    /// where the end is at fault, the beginning is not named too.
    private void refused(int change, Findings findings) {
        findings.sentences(here).forEach((field, sentence) -> {
            if (change < 0) {
                faults.said("", "", sentence);
                return;
            }
            var row = reading.proposed().get(change);
            var column = Column.of(row.kind(), field).orElse(Column.ID);
            if (column == Column.FROM && faults.has(row.line(), heads.index(Column.TO))) return;
            int index = heads.index(column);
            faults.said(row.line().address(index), heads.head(index), sentence);
        });
    }
}

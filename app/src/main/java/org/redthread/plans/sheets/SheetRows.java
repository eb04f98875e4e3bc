package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.office.Cell;
import org.redthread.plans.Activity;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Goal;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.PartyList;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.sheets.SheetRow.Held;
import org.redthread.record.When;

/// The rows of a plan: itself, its goals, action points and activities, so that nothing that it holds is lost.
final class SheetRows {

    private static final Map<Column, Activity.Does> DOES = Map.of(
            Column.HOSTS, Activity.Does.HOSTS,
            Column.LEADS, Activity.Does.LEADS,
            Column.CONTRIBUTES, Activity.Does.CONTRIBUTES,
            Column.FUNDS, Activity.Does.FUNDS,
            Column.SUPPORTS, Activity.Does.SUPPORTS);

    private final LivingPlan plan;
    private final Naming naming;
    private final Map<UUID, Integer> goals;
    private final Map<UUID, String> points;

    private SheetRows(LivingPlan plan, Naming naming) {
        this.plan = plan;
        this.naming = naming;
        this.goals = plan.goals().stream().collect(Collectors.toMap(Goal::id, Goal::number));
        this.points = plan.points().stream().collect(Collectors.toMap(ActionPoint::id, ActionPoint::number));
    }

    static List<SheetRow> of(LivingPlan plan, Naming naming) {
        return new SheetRows(plan, naming).rows();
    }

    private List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        rows.add(new SheetRow(RowKind.PLAN, plan.id(), plan.version(), Map.of(Column.TITLE, Held.of(plan.label()))));
        plan.goals().forEach(goal -> rows.add(row(goal)));
        plan.points().forEach(point -> rows.add(row(point)));
        plan.undertakings().forEach(each -> rows.add(row(each)));
        return rows;
    }

    private SheetRow row(Goal goal) {
        return new SheetRow(
                RowKind.GOAL,
                goal.id(),
                goal.version(),
                Map.of(Column.GOAL, number(goal.number()), Column.TITLE, Held.of(goal.title())));
    }

    private SheetRow row(ActionPoint point) {
        var cells = new EnumMap<Column, Held>(Column.class);
        if (point.goalId() != null) cells.put(Column.GOAL, number(goals.get(point.goalId())));
        cells.put(Column.POINT, Held.of(point.number()));
        cells.put(Column.TITLE, Held.of(point.words()));
        return new SheetRow(RowKind.ACTION_POINT, point.id(), point.version(), cells);
    }

    private SheetRow row(Undertaking each) {
        var cells = new EnumMap<Column, Held>(Column.class);
        var served = each.goals().stream().map(goals::get).sorted().toList();
        cells.put(
                Column.GOAL,
                served.size() == 1
                        ? number(served.getFirst())
                        : Held.of(served.stream().map(String::valueOf).collect(Collectors.joining("; "))));
        cells.put(
                Column.POINT,
                Held.of(each.points().stream().map(points::get).sorted().collect(Collectors.joining("; "))));
        text(cells, Column.TITLE, each.title());
        choice(cells, Column.KIND, "kind", each.kind());
        DOES.forEach((column, does) -> cells.put(column, parties(each, does)));
        cells.put(Column.OFFERS, offers(each));
        when(cells, each.planned());
        cells.put(Column.MONTHS, number(each.months()));
        if (each.until() != null)
            cells.put(Column.UNTIL, new Held(Cell.of(each.until()), each.until().toString()));
        if (each.meetingId() != null)
            text(cells, Column.MEETING, naming.meetings().get(each.meetingId()));
        choice(cells, Column.STATE, "state", each.state());
        if (each.amount() != null)
            cells.put(
                    Column.AMOUNT,
                    new Held(Cell.of(each.amount()), each.amount().toPlainString()));
        text(cells, Column.CURRENCY, each.currency());
        if (each.projectId() != null)
            text(cells, Column.PROJECT, naming.projects().get(each.projectId()));
        text(cells, Column.NOTE, each.note());
        return new SheetRow(RowKind.ACTIVITY, each.id(), each.version(), cells);
    }

    private static Held number(@Nullable Integer number) {
        return number == null ? Held.of("") : new Held(Cell.of(number), String.valueOf(number));
    }

    private static void text(Map<Column, Held> cells, Column column, @Nullable String words) {
        if (words != null) cells.put(column, Held.of(words));
    }

    private void choice(Map<Column, Held> cells, Column column, String family, @Nullable Enum<?> constant) {
        if (constant != null) cells.put(column, new Held(Cell.of(naming.choice(family, constant)), constant.name()));
    }

    private Held parties(Undertaking each, Activity.Does does) {
        var parts = each.parts().stream().filter(part -> part.does() == does).toList();
        return new Held(
                Cell.of(parts.stream()
                        .map(part -> PartyList.written(naming.parties().name(part.partyId()), part.what()))
                        .collect(Collectors.joining("; "))),
                parts.stream()
                        .map(part -> PartyList.written(part.partyId().toString(), part.what()))
                        .collect(Collectors.joining("; ")));
    }

    private Held offers(Undertaking each) {
        return Held.of(each.parts().stream()
                .filter(Undertaking.Part::offered)
                .map(part -> naming.parties().name(part.partyId()) + ": "
                        + naming.here().say("plans.offers." + part.does()))
                .collect(Collectors.joining("; ")));
    }

    /// Days are days to the program; a month or a year is known no more exactly, and stays words.
    private static void when(Map<Column, Held> cells, @Nullable When when) {
        if (when == null) return;
        var ends = when.written().split("/", 2);
        var day = when.exactness() == When.Exactness.DAY;
        cells.put(Column.FROM, new Held(day ? Cell.of(when.first()) : Cell.of(ends[0]), ends[0]));
        if (ends.length == 2) cells.put(Column.TO, new Held(day ? Cell.of(when.last()) : Cell.of(ends[1]), ends[1]));
    }
}

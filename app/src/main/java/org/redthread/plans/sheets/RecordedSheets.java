package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Cell;
import org.redthread.office.Tab;
import org.redthread.parties.Parties;
import org.redthread.plans.Activity;
import org.redthread.plans.Plans;
import org.redthread.record.When;
import org.redthread.texts.Texts;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans of the record as tables, with their sources. They are taken away, and never brought back: the record is
/// changed in its files.
@Service
@Transactional(readOnly = true)
public class RecordedSheets {

    private static final List<Column> COLUMNS = List.of(
            Column.ROW,
            Column.ID,
            Column.GOAL,
            Column.TITLE,
            Column.HOSTS,
            Column.LEADS,
            Column.CONTRIBUTES,
            Column.FUNDS,
            Column.SUPPORTS,
            Column.OFFERS,
            Column.FROM,
            Column.TO,
            Column.STATE,
            Column.PROJECT,
            Column.NOTE);

    private final Plans plans;
    private final Texts texts;
    private final Parties parties;
    private final Access access;

    RecordedSheets(Plans plans, Texts texts, Parties parties, Access access) {
        this.plans = plans;
        this.texts = texts;
        this.parties = parties;
        this.access = access;
    }

    /// As the record stood on the reader's day.
    ///
    /// @throws org.redthread.web.NoSuchPage where no plan of the day has that address
    public Tab tab(Dialogue dialogue, String slug, Here here) {
        access.may(SheetAction.READ, dialogue.id());
        var dossier = plans.get(dialogue.id(), slug, here.asOf());
        var names = new PartyWords(parties, here.language(), here.asOf());
        names.know(dossier.activities().stream()
                .flatMap(each -> each.parts().stream())
                .map(Activity.Part::partyId)
                .collect(Collectors.toSet()));
        var rows = new ArrayList<List<Cell>>();
        var plan = dossier.plan();
        rows.add(row(here, RowKind.PLAN, plan.id(), Map.of(Column.TITLE, Cell.of(plan.title())), plan.sources()));
        texts.of(dialogue.id(), here.asOf()).stream()
                .filter(text -> text.text().id().equals(plan.textOfGoalsId()))
                .flatMap(text -> text.goals().stream())
                .forEach(goal -> rows.add(row(
                        here,
                        RowKind.GOAL,
                        null,
                        Map.of(Column.GOAL, Cell.of(goal.number()), Column.TITLE, Cell.of(goal.title())),
                        goal.sources())));
        for (var each : dossier.activities())
            rows.add(row(here, RowKind.ACTIVITY, each.id(), cells(here, each, names), each.sources()));
        var heads = new ArrayList<String>();
        COLUMNS.forEach(column -> heads.add(here.say(column.label())));
        heads.add(here.say("sheets.sources"));
        return new Tab(plan.title(), heads, rows);
    }

    private static List<Cell> row(
            Here here, RowKind kind, @Nullable UUID id, Map<Column, Cell> cells, List<String> sources) {
        var all = new EnumMap<Column, Cell>(Column.class);
        all.putAll(cells);
        all.put(Column.ROW, Cell.of(here.say("sheets.row." + kind)));
        all.put(Column.ID, Cell.of(Objects.toString(id, "")));
        var row = new ArrayList<Cell>();
        COLUMNS.forEach(column -> row.add(all.getOrDefault(column, Cell.NONE)));
        row.add(Cell.of(String.join("; ", sources)));
        return row;
    }

    private static Map<Column, Cell> cells(Here here, Activity each, PartyWords names) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        if (each.goal() != null) cells.put(Column.GOAL, Cell.of(each.goal()));
        cells.put(Column.TITLE, Cell.of(each.title()));
        for (var does : Activity.Does.values())
            cells.put(
                    Column.valueOf(does.name()),
                    Cell.of(said(each, names, part -> part.does() == does && !part.offered(), part -> "")));
        cells.put(
                Column.OFFERS,
                Cell.of(said(
                        each, names, Activity.Part::offered, part -> ": " + here.say("plans.offers." + part.does()))));
        when(cells, each.planned());
        if (each.state() != null) cells.put(Column.STATE, Cell.of(here.say("sheets.state." + each.state())));
        cells.put(Column.PROJECT, Cell.of(Objects.toString(each.projectSlug(), "")));
        cells.put(Column.NOTE, Cell.of(Objects.toString(each.became(), "")));
        return cells;
    }

    private interface Behind {
        String name(Activity.Part part);
    }

    private static String said(Activity each, PartyWords names, Predicate<Activity.Part> which, Behind behind) {
        return each.parts().stream()
                .filter(which)
                .map(part -> names.name(part.partyId())
                        + (part.what() == null ? "" : " (" + part.what() + ")")
                        + behind.name(part))
                .collect(Collectors.joining("; "));
    }

    private static void when(Map<Column, Cell> cells, @Nullable When when) {
        if (when == null) return;
        var ends = when.written().split("/", 2);
        var day = when.exactness() == When.Exactness.DAY;
        cells.put(Column.FROM, day ? Cell.of(when.first()) : Cell.of(ends[0]));
        if (ends.length == 2) cells.put(Column.TO, day ? Cell.of(when.last()) : Cell.of(ends[1]));
    }
}

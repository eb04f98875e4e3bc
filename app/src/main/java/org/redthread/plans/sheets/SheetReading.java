package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.office.Line;
import org.redthread.plans.living.ActionPoint;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.LivingPlan;

/// Reads a sheet against the plan as it stands: which changes it comes to, and what of it cannot be read.
final class SheetReading {

    /// A change with the row that asks for it.
    record Proposed(Line line, RowKind kind, Change change) {}

    private final LivingPlan plan;
    private final Naming naming;
    private final Faults faults;
    private final Heads heads;
    private final boolean over;
    private final Map<UUID, SheetRow> rows;
    private final CellReading cells;
    private final Map<UUID, String> seen = new HashMap<>();
    private final List<Proposed> proposed = new ArrayList<>();
    private final List<Line> stale = new ArrayList<>();
    private @Nullable Integer taken;

    /// @param over whether rows that somebody else changed since the sheet was taken are to be written over
    SheetReading(LivingPlan plan, Naming naming, Faults faults, Heads heads, List<Line> lines, boolean over) {
        this.plan = plan;
        this.naming = naming;
        this.faults = faults;
        this.heads = heads;
        this.over = over;
        this.rows = SheetRows.of(plan, naming).stream()
                .collect(Collectors.toMap(SheetRow::id, row -> row, (one, other) -> one, LinkedHashMap::new));
        this.cells = new CellReading(naming, points(lines));
    }

    private Set<String> points(List<Line> lines) {
        var points = plan.points().stream().map(ActionPoint::number).collect(Collectors.toCollection(HashSet::new));
        int at = heads.index(Column.POINT);
        if (heads.has(Column.POINT))
            for (var line : lines) points.add(SheetRow.words(line.at(at)).strip());
        return points;
    }

    void read(Line line) {
        if (heads.comeAgain(line)) {
            faults.add(line, 0, heads.head(0), "glued");
            return;
        }
        for (int index = 0; index < line.cells().size(); index++)
            if (!line.blank(index) && heads.head(index).isEmpty()) faults.add(line, index, "", "beside");
        line.computed().forEach(index -> faults.add(line, index, heads.head(index), "computed"));
        kind(line).ifPresent(kind -> row(line, kind));
    }

    private Optional<RowKind> kind(Line line) {
        var words = words(line, Column.ROW);
        var kind = naming.choice("row", RowKind.values(), words);
        if (kind.isEmpty()) wrong(line, Column.ROW).with("row.no", naming.choices("row", RowKind.values()));
        return kind;
    }

    private void row(Line line, RowKind kind) {
        var id = id(line);
        if (kind == RowKind.PLAN) {
            itself(line, id);
        } else if (words(line, Column.ID).isEmpty()) {
            if (removes(line)) wrong(line, Column.REMOVE).with("remove.new");
            var fields = changed(line, new SheetRow(kind, plan.id(), 0, Map.of()));
            kind.item().ifPresent(item -> proposed.add(new Proposed(line, kind, Change.add(item, fields))));
        } else if (id != null) {
            var row = rows.get(id);
            if (row == null) wrong(line, Column.ID).with("id.unknown");
            else if (row.kind() != kind) wrong(line, Column.ROW).with("row.other", naming.choice("row", row.kind()));
            else change(line, row);
        }
    }

    private @Nullable UUID id(Line line) {
        var words = words(line, Column.ID);
        if (words.isEmpty()) return null;
        if (!words.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            wrong(line, Column.ID).with("id.no");
            return null;
        }
        var id = UUID.fromString(words);
        var before = seen.putIfAbsent(id, line.address(heads.index(Column.ID)));
        if (before != null) {
            wrong(line, Column.ID).with("id.twice", before);
            return null;
        }
        return id;
    }

    private void itself(Line line, @Nullable UUID id) {
        if (id == null || !id.equals(plan.id())) wrong(line, Column.ID).with("plan.other");
        var version = version(line);
        if (taken != null) wrong(line, Column.ROW).with("glued");
        taken = version == null ? plan.version() : version;
    }

    private void change(Line line, SheetRow row) {
        var removes = removes(line);
        var fields = removes ? Map.<Field, String>of() : changed(line, row);
        var version = version(line);
        if (version == null || fields.isEmpty() && !removes) return;
        if (version != row.version() && !over) {
            stale.add(line);
            wrong(line, Column.VERSION).with("stale", version, row.version());
        }
        var item = row.kind().item().orElseThrow();
        proposed.add(new Proposed(
                line,
                row.kind(),
                removes
                        ? Change.remove(item, row.id(), row.version())
                        : Change.alter(item, row.id(), row.version(), fields)));
    }

    private @Nullable Integer version(Line line) {
        var words = words(line, Column.VERSION);
        if (words.matches("[0-9]{1,9}")) return Integer.valueOf(words);
        wrong(line, Column.VERSION).with("version.no");
        return null;
    }

    private boolean removes(Line line) {
        var words = words(line, Column.REMOVE);
        if (words.isEmpty()) return false;
        if (naming.inAnyLanguage("sheets.remove", words)) return true;
        wrong(line, Column.REMOVE).with("remove.no", naming.here().say("sheets.remove"));
        return false;
    }

    /// The fields whose cells say something else than the plan.
    private Map<Field, String> changed(Line line, SheetRow row) {
        var fields = new EnumMap<Field, String>(Field.class);
        for (var column : heads.at().keySet()) {
            if (Column.OF_THE_ROW.contains(column)) continue;
            if (same(line, column, row)) continue;
            var field = column.field(row.kind());
            if (field.isEmpty())
                wrong(line, column).with(column == Column.OFFERS ? "offers" : "none", naming.choice("row", row.kind()));
            else if (field.get() == Field.PLANNED) fields.put(Field.PLANNED, planned(line, row));
            else {
                var said = said(line, column, row.kind());
                if (!said.equals(row.at(column).said())) fields.put(field.get(), said);
            }
        }
        if (planned(row).equals(fields.get(Field.PLANNED))) fields.remove(Field.PLANNED);
        return fields;
    }

    private boolean same(Line line, Column column, SheetRow row) {
        return words(line, column).equals(SheetRow.words(row.at(column).cell()).strip());
    }

    private String planned(Line line, SheetRow row) {
        var from = heads.has(Column.FROM)
                ? said(line, Column.FROM, row.kind())
                : row.at(Column.FROM).said();
        var to = heads.has(Column.TO)
                ? said(line, Column.TO, row.kind())
                : row.at(Column.TO).said();
        return DayReading.span(from, to, wrong(line, Column.FROM), wrong(line, Column.TO));
    }

    private static String planned(SheetRow row) {
        var from = row.at(Column.FROM).said();
        var to = row.at(Column.TO).said();
        return to.isEmpty() ? from : from + "/" + to;
    }

    private String said(Line line, Column column, RowKind kind) {
        return cells.read(column, kind, line.at(heads.index(column)), wrong(line, column));
    }

    private String words(Line line, Column column) {
        return heads.has(column) ? SheetRow.words(line.at(heads.index(column))).strip() : "";
    }

    private CellReading.Wrong wrong(Line line, Column column) {
        int index = heads.index(column);
        return (key, arguments) -> faults.add(line, index, heads.head(index), key, arguments);
    }

    List<Proposed> proposed() {
        return proposed;
    }

    /// Rows that differ from the plan, and that somebody else changed since the sheet was taken.
    int stale() {
        return stale.size();
    }

    /// The version of the plan that the sheet was taken from; null where it does not say.
    @Nullable Integer taken() {
        return taken;
    }

    /// What the plan holds and the sheet does not name. It stays.
    List<SheetRow> unnamed() {
        return rows.values().stream()
                .filter(row -> row.kind() != RowKind.PLAN && !seen.containsKey(row.id()))
                .toList();
    }
}

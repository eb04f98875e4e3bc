package org.redthread.plans.sheets;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.redthread.office.Cell;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.sheets.CellReading.Wrong;
import org.redthread.record.When;

/// What is to be the same of many activities. What is left empty stays as it is with each.
///
/// @param typed by the names of the form's fields: `to-state`, `to-kind`, `to-goal`, `to-hosts`, `shift`
public record Setting(Map<String, String> typed) {

    private static final int MOST_MONTHS = 120;

    private static final Map<String, Column> COLUMNS =
            Map.of("to-state", Column.STATE, "to-kind", Column.KIND, "to-goal", Column.GOAL, "to-hosts", Column.HOSTS);

    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean isEmpty() {
        return shift().isEmpty()
                && COLUMNS.keySet().stream().allMatch(field -> value(field).isEmpty());
    }

    private String shift() {
        return value("shift");
    }

    /// What is the same for each.
    Map<Field, String> read(CellReading cells, Faults faults, Naming naming) {
        var fields = new EnumMap<Field, String>(Field.class);
        COLUMNS.forEach((name, column) -> {
            if (value(name).isEmpty()) return;
            var said = cells.read(column, RowKind.ACTIVITY, Cell.of(value(name)), wrong(column, faults, naming));
            column.field(RowKind.ACTIVITY).ifPresent(field -> fields.put(field, said));
        });
        return fields;
    }

    private static Wrong wrong(Column column, Faults faults, Naming naming) {
        var head = naming.here().say(column.label());
        return (key, arguments) -> faults.said("", head, naming.here().say("sheets.found." + key, arguments));
    }

    /// By how many months dates are moved, back where it is below zero; 0 where they stay or it cannot be read.
    int months(Wrong wrong) {
        if (shift().isEmpty()) return 0;
        if (shift().matches("[+-]?[0-9]{1,3}")) {
            int months = Integer.parseInt(shift());
            if (Math.abs(months) <= MOST_MONTHS) return months;
        }
        wrong.with("shift.no", MOST_MONTHS);
        return 0;
    }

    /// A day that a month does not have becomes its last; what lasts days lasts as many. A year is moved by whole
    /// years.
    static Map<Field, String> moved(Undertaking each, int months, Wrong wrong) {
        var fields = new EnumMap<Field, String>(Field.class);
        var planned = each.planned();
        if (months == 0 || planned == null) return fields;
        if (planned.exactness() == When.Exactness.YEAR && months % 12 != 0) {
            wrong.with("shift.year");
            return fields;
        }
        var first = planned.first().plusMonths(months);
        var last = planned.exactness() == When.Exactness.DAY
                ? first.plusDays(ChronoUnit.DAYS.between(planned.first(), planned.last()))
                : planned.last().plusDays(1).plusMonths(months).minusDays(1);
        fields.put(Field.PLANNED, new When(first, last, planned.exactness()).written());
        if (each.until() != null)
            fields.put(Field.UNTIL, each.until().plusMonths(months).toString());
        return fields;
    }
}

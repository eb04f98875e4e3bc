package org.redthread.plans.sheets;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.living.Field;

/// A column of a sheet, in the order in which they are written. A sheet that comes back may lack some, and have them in
/// another order.
public enum Column {
    ROW,
    /// Stays with a goal, an action point or an activity for life. A new row has none.
    ID,
    /// Counts the changes of the item: a row that was taken before somebody else changed it is found by it.
    VERSION,
    /// Nothing goes from a plan because a row is missing; it goes where its row says so here.
    REMOVE,
    GOAL(Field.NUMBER, Field.GOAL, Field.GOALS),
    POINT(null, Field.NUMBER, Field.POINTS),
    TITLE(Field.TITLE, Field.WORDS, Field.TITLE),
    KIND(Field.KIND),
    HOSTS(Field.HOSTS),
    LEADS(Field.LEADS),
    CONTRIBUTES(Field.CONTRIBUTES),
    FUNDS(Field.FUNDS),
    SUPPORTS(Field.SUPPORTS),
    /// Who only said that they were willing to. To be read; offers are answered elsewhere.
    OFFERS,
    FROM(Field.PLANNED),
    TO(Field.PLANNED),
    MONTHS(Field.MONTHS),
    UNTIL(Field.UNTIL),
    MEETING(Field.MEETING),
    STATE(Field.STATE),
    AMOUNT(Field.AMOUNT),
    CURRENCY(Field.CURRENCY),
    PROJECT(Field.PROJECT),
    NOTE(Field.NOTE);

    /// What says which row it is and what is to become of it, and nothing of what it is about.
    static final Set<Column> OF_THE_ROW = EnumSet.of(ROW, ID, VERSION, REMOVE);

    private final Map<RowKind, Field> fields = new EnumMap<>(RowKind.class);

    Column() {}

    Column(Field ofActivity) {
        fields.put(RowKind.ACTIVITY, ofActivity);
    }

    Column(@Nullable Field ofGoal, Field ofPoint, Field ofActivity) {
        this(ofActivity);
        if (ofGoal != null) fields.put(RowKind.GOAL, ofGoal);
        fields.put(RowKind.ACTION_POINT, ofPoint);
    }

    /// What it says of such a row; empty where it says nothing that could be changed.
    Optional<Field> field(RowKind kind) {
        return Optional.ofNullable(fields.get(kind));
    }

    /// The first column in which the field stands.
    static Optional<Column> of(RowKind kind, String field) {
        for (var column : values()) {
            var its = column.fields.get(kind);
            if (its != null && its.key().equals(field)) return Optional.of(column);
        }
        return Optional.empty();
    }

    /// Of its message.
    public String label() {
        return "sheets.column." + name().toLowerCase(Locale.ROOT);
    }
}

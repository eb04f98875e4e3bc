package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redthread.office.Line;

/// The first row of a sheet: which column stands where.
record Heads(Line line, Map<Column, Integer> at, Map<Integer, String> words) {

    /// Without these no row can be told from another.
    private static final List<Column> NEEDED = List.of(Column.ROW, Column.ID, Column.VERSION);

    static Heads read(Line line, Naming naming, Faults faults) {
        var known = naming.heads();
        var at = new EnumMap<Column, Integer>(Column.class);
        var words = new HashMap<Integer, String>();
        for (int index = 0; index < line.cells().size(); index++) {
            var head = SheetRow.words(line.at(index)).strip();
            words.put(index, head);
            if (head.isEmpty()) continue;
            var column = known.get(head.toLowerCase(Locale.ROOT));
            if (column == null) faults.add(line, index, head, "head.unknown", head);
            else if (at.containsKey(column)) faults.add(line, index, head, "head.twice", head);
            else at.put(column, index);
        }
        var missing = new ArrayList<String>();
        for (var needed : NEEDED)
            if (!at.containsKey(needed)) missing.add(naming.here().say(needed.label()));
        if (!missing.isEmpty()) faults.whole("head.missing", String.join(", ", missing));
        return new Heads(line, Map.copyOf(at), Map.copyOf(words));
    }

    /// Where the column stands, from 0; where the first stands, if the sheet lacks it.
    int index(Column column) {
        return at.getOrDefault(column, 0);
    }

    boolean has(Column column) {
        return at.containsKey(column);
    }

    String head(int index) {
        return words.getOrDefault(index, "");
    }

    /// Whether a row says what the heads say: the first row of another sheet that was put behind this one.
    boolean comeAgain(Line other) {
        return at.values().stream()
                .allMatch(index -> SheetRow.words(other.at(index)).strip().equalsIgnoreCase(head(index)));
    }
}

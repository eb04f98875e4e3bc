package org.redthread.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redthread.texts.SideBySide.Cell;
import org.redthread.texts.SideBySide.Placed;
import org.redthread.texts.SideBySide.Row;

/// Goals that hang together, a list for each text: the rows of texts side by side.
final class Families {

    private final List<Dossier> texts;
    private final List<List<List<Placed>>> families = new ArrayList<>();

    Families(List<Dossier> texts) {
        this.texts = texts;
    }

    /// Puts a goal to the family of its origins; where it has several, they become one family.
    void add(int column, Placed placed) {
        var own = families.stream()
                .filter(family -> placed.origins().stream()
                        .anyMatch(origin -> family.get(origin.column()).stream()
                                .anyMatch(other -> other.goal().equals(origin.goal()))))
                .toList();
        families.removeAll(own);
        families.add(IntStream.range(0, texts.size())
                .mapToObj(at -> Stream.concat(
                                own.stream().flatMap(family -> family.get(at).stream()),
                                at == column ? Stream.of(placed) : Stream.<Placed>of())
                        .toList())
                .toList());
    }

    List<Row> rows() {
        return families.stream().sorted(lastTextFirst()).map(this::row).toList();
    }

    /// In the order of the last text; what it has not, in the order of the text before.
    private Comparator<List<List<Placed>>> lastTextFirst() {
        Comparator<List<List<Placed>>> order = (one, other) -> 0;
        for (var column = texts.size() - 1; column >= 0; column--) {
            var at = column;
            order = order.thenComparingInt(family -> family.get(at).stream()
                    .mapToInt(placed -> placed.goal().number())
                    .min()
                    .orElse(Integer.MAX_VALUE));
        }
        return order;
    }

    private Row row(List<List<Placed>> family) {
        return new Row(IntStream.range(0, family.size())
                .mapToObj(column -> cell(family, column))
                .toList());
    }

    private Cell cell(List<List<Placed>> family, int column) {
        if (!family.get(column).isEmpty()) return new SideBySide.Goals(family.get(column));
        if (texts.get(column).text().someGoals()) return new SideBySide.Silent();
        for (var before = column - 1; before >= 0; before--) {
            if (!family.get(before).isEmpty())
                return new SideBySide.Gone(
                        family.get(before).stream().map(Placed::goal).toList(), before);
            if (!texts.get(before).text().someGoals()) break;
        }
        return new SideBySide.None();
    }
}

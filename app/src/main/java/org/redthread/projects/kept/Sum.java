package org.redthread.projects.kept;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What projects come to, a kind of money and a currency at a time: nothing is added across either.
///
/// @param lines how many amounts were added
/// @param projects how many projects they are of
public record Sum(Kept.Money.Of of, String currency, BigDecimal amount, long lines, long projects) {

    private record Line(Kept kept, Kept.Money money) {}

    private record Unit(Kept.Money.Of of, String currency) {}

    public static List<Sum> count(Stream<Kept> projects) {
        return projects
                .flatMap(kept -> kept.money().stream().map(money -> new Line(kept, money)))
                .collect(Collectors.groupingBy(line -> new Unit(line.money.of(), line.money.currency())))
                .entrySet()
                .stream()
                .map(Sum::sum)
                .sorted(Comparator.comparing(Sum::of).thenComparing(Sum::currency))
                .toList();
    }

    private static Sum sum(Map.Entry<Unit, List<Line>> unit) {
        var lines = unit.getValue();
        return new Sum(
                unit.getKey().of,
                unit.getKey().currency,
                lines.stream().map(line -> line.money.amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.size(),
                lines.stream().map(line -> line.kept.id()).distinct().count());
    }
}

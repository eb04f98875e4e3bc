package org.redthread.results.collecting.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.office.Cell;
import org.redthread.office.Tab;
import org.redthread.results.collecting.Dashboard;

/// A collection cycle as a table to take away. An empty cell is silence.
final class CycleTabs {

    private CycleTabs() {}

    static Tab of(CyclePage page) {
        return new Tab(
                page.cycle().period().toString(),
                Stream.of(
                                "number",
                                "indicator",
                                "unit",
                                "verified",
                                "told",
                                "reported",
                                "so-far",
                                "baseline",
                                "target",
                                "standing")
                        .map(head -> page.here().say("collecting.head." + head))
                        .toList(),
                page.dashboard().rows().stream().map(row -> row(page, row)).toList());
    }

    private static List<Cell> row(CyclePage page, Dashboard.Row row) {
        var indicator = row.indicator();
        var verified = row.verified();
        return List.of(
                Cell.of(indicator.number()),
                Cell.of(indicator.words().in(page.here().language())),
                Cell.of(indicator.series().unit()),
                cell(row.inPeriod(verified)),
                Cell.of(verified == null ? 0 : verified.told()),
                cell(row.inPeriod(row.reported())),
                cell(row.soFar()),
                cell(indicator.baseline()),
                cell(indicator.target()),
                Cell.of(page.here().say("collecting.standing." + row.standing())));
    }

    private static Cell cell(@Nullable BigDecimal value) {
        return value == null ? Cell.NONE : Cell.of(value);
    }
}

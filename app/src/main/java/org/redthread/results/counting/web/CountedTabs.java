package org.redthread.results.counting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.office.Cell;
import org.redthread.office.Tab;
import org.redthread.results.counting.Item;
import org.redthread.results.counting.Printed;
import org.redthread.web.Here;

/// What is counted as tables to take away. An empty cell is silence.
final class CountedTabs {

    private CountedTabs() {}

    /// A line for each question and year.
    static Tab of(ResultsPage page) {
        var here = page.here();
        var rows = new ArrayList<List<Cell>>();
        for (var answer : page.answers().all())
            answer.years().forEach((year, each) -> {
                var value = each.value();
                rows.add(List.of(
                        Cell.of(page.figures().question(answer.question())),
                        Cell.of(answer.question().slug()),
                        Cell.of(year),
                        value == null ? Cell.NONE : Cell.of(value),
                        Cell.of(here.say(
                                "counting.unit.name." + answer.question().unit())),
                        each.part() == null ? Cell.NONE : Cell.of(each.part()),
                        each.whole() == null ? Cell.NONE : Cell.of(each.whole()),
                        Cell.of(each.prints()),
                        Cell.of(String.join(
                                ", ",
                                each.printed().stream()
                                        .map(Printed::sources)
                                        .flatMap(List::stream)
                                        .toList())),
                        Cell.of(here.say("counting.verdict." + each.verdict()))));
            });
        return new Tab(
                here.say("counting.title"),
                heads(
                        here,
                        "question",
                        "key",
                        "year",
                        "value",
                        "unit",
                        "part",
                        "whole",
                        "printed",
                        "sources",
                        "verdict"),
                rows);
    }

    /// A line for each thing that was looked at.
    static Tab of(CountedPage page) {
        var rows = page.items().stream().map(item -> row(page, item)).toList();
        return new Tab(
                page.figures().question(page.question()),
                heads(page.here(), "item", "when", "counts", "figure", "sources", "address"),
                rows);
    }

    private static List<Cell> row(CountedPage page, Item item) {
        return List.of(
                Cell.of(page.label(item)),
                Cell.of(page.when(item)),
                Cell.of(page.here().say(item.counts() ? "counting.counts" : "counting.counts.not")),
                item.figure() == null ? Cell.NONE : Cell.of(item.figure()),
                Cell.of(String.join(", ", item.sources())),
                Cell.of(page.here().to(item.inside())));
    }

    private static List<String> heads(Here here, String... names) {
        return Stream.of(names).map(name -> here.say("counting.head." + name)).toList();
    }
}

package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redthread.office.Cell;
import org.redthread.office.Incoming;
import org.redthread.office.Line;
import org.redthread.office.Tab;
import org.redthread.results.collecting.PartyReports.Held;
import org.redthread.web.Findings;
import org.redthread.web.Here;

/// The form of a report as a table to fill in away from here, and what such a table says when it comes back.
///
/// A row is what its first columns say it is: where one of them says otherwise, columns or rows were shifted, and
/// nothing
/// of the table is taken.
public final class SheetForm {

    private final Held held;
    private final Here here;
    private final Map<SheetColumn, Integer> at = new EnumMap<>(SheetColumn.class);
    private final Map<String, Entered> entries = new LinkedHashMap<>();
    private final Map<String, Line> rows = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private SheetForm(Held held, Here here) {
        this.held = held;
        this.here = here;
    }

    /// @param cell `D7`; empty for what is wrong with the whole
    public record Fault(String cell, String sentence) {}

    /// @param entries by the numbers of indicators; empty where something is wrong with the table
    public record Read(Map<String, Entered> entries, List<Fault> faults) {}

    public static Tab tab(Held held, Here here) {
        return new Tab(
                held.cycle().period().toString(),
                Stream.of(SheetColumn.values())
                        .map(column -> here.say(column.label()))
                        .toList(),
                held.lines().stream().map(each -> row(held, each, here)).toList());
    }

    private static List<Cell> row(Held held, FormLine line, Here here) {
        var indicator = line.indicator();
        var part = line.part();
        var entered = held.report().entered(line.key());
        return List.of(
                Cell.of(indicator.number()),
                Cell.of(indicator.words().in(here.language())),
                Cell.of(indicator.series().unit()),
                Cell.of(held.cycle().period().toString()),
                figure(entered.number()),
                figure(entered.whole()),
                Cell.of(entered.words()),
                Cell.of(entered.note()),
                Cell.of(part == null ? "" : part.written()));
    }

    private static Cell figure(String typed) {
        return typed.matches("-?\\d{1,15}([.]\\d{1,6})?") ? Cell.of(new BigDecimal(typed)) : Cell.of(typed);
    }

    /// Reads a table that came back. Its values are checked as those of the page are, and named by their cells.
    public static Read read(Held held, Incoming.Read table, Here here, PartyReports reports) {
        var form = new SheetForm(held, here);
        form.heads(table.lines().getFirst());
        if (form.faults.isEmpty())
            for (var line : table.lines().subList(1, table.lines().size())) form.line(line);
        if (form.faults.isEmpty()) form.found(reports.check(held, form.entries));
        return new Read(form.faults.isEmpty() ? form.entries : Map.of(), List.copyOf(form.faults));
    }

    private void heads(Line line) {
        for (var index = 0; index < line.cells().size(); index++) {
            var head = words(line, index);
            if (head.isBlank()) continue;
            var column = Stream.of(SheetColumn.values())
                    .filter(each -> each.called(head, here.messages()))
                    .findFirst();
            if (column.isEmpty()) fault(line, index, "head", head);
            else if (at.putIfAbsent(column.get(), index) != null) fault(line, index, "head.twice", head);
        }
        for (var column : SheetColumn.values())
            if (!at.containsKey(column) && !column.mayLack())
                faults.add(new Fault("", here.say("collecting.sheet.head.missing", here.say(column.label()))));
    }

    private void line(Line line) {
        var number = cell(line, SheetColumn.INDICATOR);
        if (held.asked().stream().noneMatch(each -> each.number().equals(number))) {
            fault(line, column(SheetColumn.INDICATOR), "indicator", number);
            return;
        }
        var part = cell(line, SheetColumn.PART);
        var asked = held.lines().stream()
                .filter(each -> each.indicator().number().equals(number))
                .filter(each ->
                        part.equals(each.part() == null ? "" : each.part().written()))
                .findFirst();
        if (asked.isEmpty()) {
            fault(line, column(SheetColumn.PART), "part", part, number);
            return;
        }
        var key = asked.get().key();
        if (rows.putIfAbsent(key, line) != null) fault(line, column(SheetColumn.INDICATOR), "indicator.twice", number);
        same(line, SheetColumn.UNIT, asked.get().indicator().series().unit(), "unit");
        same(line, SheetColumn.PERIOD, held.cycle().period().toString(), "period");
        for (var index = 0; index < line.cells().size(); index++) {
            if (line.computed().contains(index)) fault(line, index, "formula");
            else if (!line.blank(index) && !at.containsValue(index)) fault(line, index, "shifted");
            else if (line.at(index) instanceof Cell.Day) fault(line, index, "day");
        }
        entries.put(
                key,
                new Entered(
                        cell(line, SheetColumn.NUMBER),
                        cell(line, SheetColumn.WHOLE),
                        cell(line, SheetColumn.WORDS),
                        cell(line, SheetColumn.NOTE),
                        held.report().entered(key).confirmed(),
                        here.reader().label()));
    }

    private void same(Line line, SheetColumn column, String expected, String key) {
        var said = cell(line, column);
        if (!said.equals(expected)) fault(line, column(column), key, said, expected);
    }

    /// A value that leaps is asked about on the page, and does not keep the table out.
    private void found(Findings findings) {
        findings.sentences(here).forEach((field, sentence) -> {
            var parted = field.split("-", 2);
            if (parted.length < 2 || parted[0].equals("confirmed") || !rows.containsKey(parted[1])) return;
            var column = parted[0].equals("whole")
                    ? SheetColumn.WHOLE
                    : parted[0].equals("words") ? SheetColumn.WORDS : SheetColumn.NUMBER;
            faults.add(new Fault(rows.get(parted[1]).address(column(column)), sentence));
        });
    }

    private void fault(Line line, int index, String key, Object... arguments) {
        faults.add(new Fault(line.address(index), here.say("collecting.sheet." + key, arguments)));
    }

    private int column(SheetColumn column) {
        return at.getOrDefault(column, 0);
    }

    private String cell(Line line, SheetColumn column) {
        var index = at.get(column);
        return index == null ? "" : words(line, index).strip();
    }

    private static String words(Line line, int index) {
        return switch (line.at(index)) {
            case Cell.Text(var words) -> words;
            case Cell.Figure(var value) -> value.toPlainString();
            case Cell.Day(var date) -> date.toString();
        };
    }
}

package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Split;
import org.redthread.results.values.Fault;
import org.redthread.results.values.Told;
import org.redthread.web.Findings;

/// Makes values of what was typed, or says what is wrong with it, each under the field and the key of its line:
/// `number-1.1`, `number-2.1~SEX~women`.
final class Reading {

    private static final int LONGEST = 2000;

    private final int teller;
    private final Period period;
    private final Told.Kind kind;
    private final List<Told> before;
    private final Findings findings = new Findings();
    private final List<Told> told = new ArrayList<>();

    /// @param before what the party told of any period, parts among it
    Reading(int teller, Period period, Told.Kind kind, List<Told> before) {
        this.teller = teller;
        this.period = period;
        this.kind = kind;
        this.before = List.copyOf(before);
    }

    Findings findings() {
        return findings;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /// What is left blank is not told. What was told once can be corrected, and not made blank; a part of it can.
    Reading read(List<FormLine> lines, Map<String, Entered> entries) {
        for (var line : lines) {
            var entered = entries.getOrDefault(line.key(), Entered.NOTHING);
            if (!entered.blank()) one(line, entered);
            else if (line.part() != null) withdrawn(line);
            else
                findings.addIf(
                        at(line).isPresent(),
                        line.field(line.indicator().series().kind() == Series.Kind.NARRATIVE ? "words" : "number"),
                        "collecting.found.gone");
        }
        for (var line : lines) if (line.part() == null) parts(line, lines);
        return this;
    }

    /// A part without a number counts no more, and what counted before stays in the history.
    private void withdrawn(FormLine line) {
        if (at(line).filter(was -> was.number() != null).isPresent()) told.add(value(line, null, null, null));
    }

    private Told value(FormLine line, @Nullable BigDecimal number, @Nullable BigDecimal whole, @Nullable String words) {
        return new Told(line.indicator().series().id(), teller, line.slice(), kind, period, number, whole, words);
    }

    private void one(FormLine line, Entered entered) {
        var series = line.indicator().series();
        var number = figure(line, "number", entered.number(), series.unit());
        var whole = figure(line, "whole", entered.whole(), series.unit());
        if (findings.has(line.field("number")) || findings.has(line.field("whole"))) return;
        var words = entered.words().isBlank() ? null : entered.words().strip();
        var value = value(line, number, whole, words);
        var fault = Fault.in(value, series);
        if (fault.isPresent()) {
            findings.add(line.field(fault.get().field()), "collecting.found." + fault.get());
            return;
        }
        if (entered.words().length() > LONGEST) {
            findings.add(line.field("words"), "collecting.found.long", LONGEST);
            return;
        }
        var earlier = earlier(line);
        if (!entered.confirmed()
                && line.part() == null
                && kind == Told.Kind.REPORTED
                && earlier.filter(was -> Leap.between(was, value, series)).isPresent())
            findings.add(
                    line.field("confirmed"),
                    "collecting.found.leap",
                    printed(earlier.get()),
                    earlier.get().period().toString());
        told.add(value);
    }

    /// A part is told beside the whole that it is of, and is no more than it. Those of a split that does not overlap
    /// come to no more than it together either; what they lack was not told apart.
    private void parts(FormLine all, List<FormLine> lines) {
        var value = read(all);
        for (var split : all.indicator().splits()) {
            var sum = BigDecimal.ZERO;
            for (var line : lines) {
                var part = isPart(line, all, split) ? read(line) : Optional.<Told>empty();
                var number = part.map(Told::number).orElse(null);
                if (part.isEmpty() || number == null) continue;
                if (value.isEmpty()) {
                    findings.add(line.field("number"), "collecting.found.part.alone");
                    continue;
                }
                sum = sum.add(number);
                findings.addIf(
                        above(number, value.get().number()), line.field("number"), "collecting.found.part.above");
                findings.addIf(
                        above(part.get().whole(), value.get().whole()),
                        line.field("whole"),
                        "collecting.found.part.above");
                findings.addIf(
                        !split.overlaps() && above(sum, value.get().number()),
                        line.field("number"),
                        "collecting.found.parts.above",
                        sum.toPlainString());
            }
        }
    }

    private static boolean isPart(FormLine line, FormLine all, Split split) {
        return line.part() != null
                && line.part().by() == split.by()
                && line.indicator().equals(all.indicator());
    }

    private static boolean above(@Nullable BigDecimal part, @Nullable BigDecimal all) {
        return part != null && all != null && part.compareTo(all) > 0;
    }

    /// What was just read of the line.
    private Optional<Told> read(FormLine line) {
        return told.stream()
                .filter(each -> each.series() == line.indicator().series().id() && each.slice() == line.slice())
                .findFirst();
    }

    private @Nullable BigDecimal figure(FormLine line, String field, String typed, String unit) {
        return switch (Figure.read(typed, unit)) {
            case Figure.Of(var value) -> value;
            case Figure.None() -> null;
            case Figure.Wrong(var why) -> {
                findings.add(line.field(field), "collecting.found." + why, unit);
                yield null;
            }
        };
    }

    /// The last one that was told of an earlier period.
    private Optional<Told> earlier(FormLine line) {
        return before(line)
                .filter(each -> each.period().compareTo(period) < 0)
                .reduce((one, later) -> later.period().compareTo(one.period()) > 0 ? later : one);
    }

    private Optional<Told> at(FormLine line) {
        return before(line).filter(each -> each.period().equals(period)).findFirst();
    }

    private Stream<Told> before(FormLine line) {
        return before.stream()
                .filter(each -> each.series() == line.indicator().series().id()
                        && each.slice() == line.slice()
                        && each.kind() == kind);
    }

    private static String printed(Told told) {
        var number = told.number() == null ? "" : told.number().toPlainString();
        return told.whole() == null ? number : number + " / " + told.whole().toPlainString();
    }
}

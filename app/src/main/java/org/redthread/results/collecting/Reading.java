package org.redthread.results.collecting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.redthread.results.values.Fault;
import org.redthread.results.values.Told;
import org.redthread.web.Findings;

/// Makes values of what was typed, or says what is wrong with it, each under the field and the number of its indicator:
/// `number-1.1`.
final class Reading {

    private static final int LONGEST = 2000;

    private final int teller;
    private final Period period;
    private final Told.Kind kind;
    private final List<Told> before;
    private final Findings findings = new Findings();
    private final List<Told> told = new ArrayList<>();

    /// @param before what the party told of any period
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

    /// What is left blank is not told. What was told once can be corrected, and not made blank.
    Reading read(List<Indicator> asked, Map<String, Entered> entries) {
        for (var indicator : asked) {
            var entered = entries.getOrDefault(indicator.number(), Entered.NOTHING);
            if (!entered.blank()) one(indicator, entered);
            else
                findings.addIf(
                        at(indicator, period).isPresent(),
                        field(indicator, indicator.series().kind() == Series.Kind.NARRATIVE ? "words" : "number"),
                        "collecting.found.gone");
        }
        return this;
    }

    private void one(Indicator indicator, Entered entered) {
        var unit = indicator.series().unit();
        var number = figure(indicator, "number", entered.number(), unit);
        var whole = figure(indicator, "whole", entered.whole(), unit);
        if (findings.has(field(indicator, "number")) || findings.has(field(indicator, "whole"))) return;
        var words = entered.words().isBlank() ? null : entered.words().strip();
        var value = new Told(indicator.series().id(), teller, 0, kind, period, number, whole, words);
        var fault = Fault.in(value, indicator.series());
        if (fault.isPresent()) {
            findings.add(field(indicator, fault.get().field()), "collecting.found." + fault.get());
            return;
        }
        if (entered.words().length() > LONGEST) {
            findings.add(field(indicator, "words"), "collecting.found.long", LONGEST);
            return;
        }
        var earlier = earlier(indicator);
        if (!entered.confirmed()
                && kind == Told.Kind.REPORTED
                && earlier.filter(was -> Leap.between(was, value, indicator.series()))
                        .isPresent())
            findings.add(
                    field(indicator, "confirmed"),
                    "collecting.found.leap",
                    printed(earlier.get()),
                    earlier.get().period().toString());
        told.add(value);
    }

    private @Nullable BigDecimal figure(Indicator indicator, String field, String typed, String unit) {
        return switch (Figure.read(typed, unit)) {
            case Figure.Of(var value) -> value;
            case Figure.None() -> null;
            case Figure.Wrong(var why) -> {
                findings.add(field(indicator, field), "collecting.found." + why, unit);
                yield null;
            }
        };
    }

    /// The last one that was told of an earlier period.
    Optional<Told> earlier(Indicator indicator) {
        return before.stream()
                .filter(each -> each.series() == indicator.series().id() && each.kind() == kind)
                .filter(each -> each.period().compareTo(period) < 0)
                .reduce((one, later) -> later.period().compareTo(one.period()) > 0 ? later : one);
    }

    private Optional<Told> at(Indicator indicator, Period when) {
        return before.stream()
                .filter(each -> each.series() == indicator.series().id() && each.kind() == kind)
                .filter(each -> each.period().equals(when))
                .findFirst();
    }

    private static String printed(Told told) {
        var number = told.number() == null ? "" : told.number().toPlainString();
        return told.whole() == null ? number : number + " / " + told.whole().toPlainString();
    }

    static String field(Indicator indicator, String field) {
        return field + "-" + indicator.number();
    }
}

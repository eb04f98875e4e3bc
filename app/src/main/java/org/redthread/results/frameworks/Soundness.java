package org.redthread.results.frameworks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redthread.web.Findings;

/// What is wrong with a framework, each named by the number of its objective or indicator.
final class Soundness {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Framework framework;
    private final Findings findings = new Findings();

    private Soundness(Framework framework) {
        this.framework = framework;
    }

    /// @param kept series of the same keys that are kept already
    static Findings of(Framework framework, List<Series> kept) {
        var soundness = new Soundness(framework);
        soundness.chain();
        var series = new HashSet<String>();
        for (var indicator : framework.indicators()) {
            soundness.indicator(indicator);
            soundness.findings.addIf(
                    !series.add(indicator.series().key()), indicator.number(), "frameworks.found.series.twice");
            for (var one : kept) soundness.meansTheSame(indicator, one);
        }
        return soundness.findings;
    }

    /// Each objective stands within one of the level above it, or at the top.
    private void chain() {
        var numbers = new HashSet<String>();
        for (var objective : framework.objectives()) {
            var above = framework.objectives().stream()
                    .filter(other -> other.number().equals(objective.within()))
                    .findFirst();
            findings.addIf(!numbers.add(objective.number()), objective.number(), "frameworks.found.number.twice");
            findings.addIf(
                    objective.within() != null
                            && above.filter(other -> other.level().compareTo(objective.level()) < 0)
                                    .isEmpty(),
                    objective.number(),
                    "frameworks.found.within.no");
        }
    }

    private void indicator(Indicator indicator) {
        var at = indicator.number();
        findings.addIf(
                framework.objectives().stream().noneMatch(each -> each.number().equals(indicator.objective())),
                at,
                "frameworks.found.objective.no");
        for (var target : indicator.targets().entrySet()) {
            findings.addIf(
                    indicator.baselineOn() != null && !target.getKey().last().isAfter(indicator.baselineOn()),
                    at,
                    "frameworks.found.target.before-baseline");
            figure(indicator, target.getValue());
        }
        if (indicator.baseline() != null) figure(indicator, indicator.baseline());
    }

    private void figure(Indicator indicator, BigDecimal figure) {
        var kind = indicator.series().kind();
        findings.addIf(
                kind == Series.Kind.SHARE && figure.compareTo(HUNDRED) > 0,
                indicator.number(),
                "frameworks.found.above-hundred");
        findings.addIf(
                figure.signum() < 0
                        && Set.of(Series.Kind.NUMBER, Series.Kind.SHARE, Series.Kind.YES_NO)
                                .contains(kind),
                indicator.number(),
                "frameworks.found.negative");
    }

    private void meansTheSame(Indicator indicator, Series kept) {
        var said = indicator.series();
        findings.addIf(
                said.key().equals(kept.key())
                        && (said.kind() != kept.kind()
                                || said.overTime() != kept.overTime()
                                || !said.unit().equals(kept.unit())),
                indicator.number(),
                "frameworks.found.series.other");
    }
}

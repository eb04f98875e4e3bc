package org.redthread.results.collecting.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.BulletChart;
import org.redthread.office.Markup;
import org.redthread.parties.PartyName;
import org.redthread.results.collecting.Answered;
import org.redthread.results.collecting.CollectionCycle;
import org.redthread.results.collecting.Dashboard;
import org.redthread.results.collecting.Stage;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Series;
import org.redthread.results.values.InPeriod;
import org.redthread.web.Here;

/// How a collection cycle stands.
///
/// @param own parties whose reports the reader may open
/// @param keeps whether the reader is of the secretariat
/// @param reminded how many parties were written to just now; negative where nobody was
public record CyclePage(
        Here here,
        Dialogue dialogue,
        Dashboard dashboard,
        Map<UUID, PartyName> names,
        List<UUID> own,
        boolean keeps,
        int reminded) {

    public CollectionCycle cycle() {
        return dashboard.cycle();
    }

    public String inside() {
        return dialogue.inside() + cycle().inside();
    }

    /// In the order of lists.
    public List<Answered> answered() {
        return dashboard.answered().stream()
                .sorted(Comparator.comparing(this::name, PartyName.ALPHABETICAL))
                .toList();
    }

    public PartyName name(Answered answered) {
        return Objects.requireNonNull(names.get(answered.partyId()));
    }

    public boolean opens(Answered answered) {
        return keeps || own.contains(answered.partyId());
    }

    public long silent() {
        return dashboard.count(Stage.SILENT);
    }

    /// Whether anybody's own figures are among what the reader may see.
    public boolean seesReported() {
        return dashboard.rows().stream().anyMatch(row -> row.reported() != null);
    }

    public String unit(Indicator indicator) {
        return Units.name(here, indicator.series().unit());
    }

    /// A figure as it is read; null for nothing.
    public @Nullable String figure(Indicator indicator, @Nullable BigDecimal value) {
        return Units.figure(here, indicator, value);
    }

    /// `3 of 5 parties`.
    public String told(@Nullable InPeriod told) {
        return here.say(
                "collecting.told",
                told == null ? 0 : told.told(),
                dashboard.answered().size());
    }

    public boolean charted(Dashboard.Row row) {
        return row.soFar() != null || row.indicator().target() != null;
    }

    /// From the baseline to where it stands, against the target.
    public Markup chart(Dashboard.Row row) {
        var indicator = row.indicator();
        var words = here.say(
                "collecting.chart.words",
                blank(figure(indicator, indicator.baseline())),
                blank(figure(indicator, row.soFar())),
                blank(figure(indicator, indicator.target())));
        return new BulletChart(
                        indicator.number() + " " + indicator.words().in(here.language()),
                        words,
                        List.of(
                                here.say("collecting.baseline"),
                                here.say("collecting.so-far"),
                                here.say("collecting.target")),
                        here.say("web.blank"),
                        indicator.series().kind() == Series.Kind.SHARE ? " %" : "",
                        drawn(indicator.baseline()),
                        drawn(row.soFar()),
                        drawn(indicator.target()))
                .svg("chart-" + indicator.number().replace('.', '-'));
    }

    private String blank(@Nullable String figure) {
        return figure == null ? here.say("web.blank") : figure;
    }

    private static OptionalDouble drawn(@Nullable BigDecimal value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }

    public String knot(Dashboard.Row row) {
        return switch (row.standing()) {
            case NO_TARGET -> "open";
            case SILENT -> "gap";
            case REACHED -> "tied";
            case ON_COURSE -> "now";
            case BEHIND -> "finding";
        };
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(names.values());
    }
}

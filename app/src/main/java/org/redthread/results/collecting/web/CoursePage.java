package org.redthread.results.collecting.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.CourseChart;
import org.redthread.office.Markup;
import org.redthread.parties.PartyName;
import org.redthread.results.collecting.Answered;
import org.redthread.results.collecting.Course;
import org.redthread.results.collecting.Dashboard;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Split;
import org.redthread.results.values.Told;
import org.redthread.results.values.UpTo;
import org.redthread.web.Here;

/// How one indicator went over its periods: a picture with its table, and who told what in the period of the cycle.
public record CoursePage(Here here, Dialogue dialogue, Course course, Map<UUID, PartyName> names) {

    public String above() {
        return dialogue.inside() + course.cycle().inside();
    }

    public String inside() {
        return above() + "/indicators/" + indicator().number();
    }

    public Indicator indicator() {
        return course.indicator();
    }

    public String called() {
        return indicator().number() + " " + indicator().words().in(here.language());
    }

    public String unit() {
        return Units.name(here, indicator().series().unit());
    }

    /// A figure as it is read; null for nothing.
    public @Nullable String figure(@Nullable BigDecimal value) {
        return Units.figure(here, indicator(), value);
    }

    public @Nullable BigDecimal inPeriod(Period period, Told.Kind kind) {
        return course.in(period, kind)
                .map(UpTo::values)
                .map(values -> Dashboard.shown(indicator(), values.number(), values.whole()))
                .orElse(null);
    }

    public @Nullable BigDecimal soFar(Period period) {
        return course.in(period, Told.Kind.VERIFIED)
                .map(UpTo::values)
                .map(values -> Dashboard.shown(indicator(), values.total(), values.totalWhole()))
                .orElse(null);
    }

    /// At the end of the course.
    public @Nullable BigDecimal soFar() {
        return course.periods().stream()
                .map(this::soFar)
                .filter(Objects::nonNull)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    public int tellers(Period period) {
        return course.in(period, Told.Kind.VERIFIED)
                .map(each -> each.values().told())
                .orElse(0);
    }

    public @Nullable BigDecimal milestone(Period period) {
        return indicator().targets().get(period);
    }

    /// Whether anybody's own figures are among what the reader may see.
    public boolean seesReported() {
        return course.upTo().stream().anyMatch(each -> each.values().kind() == Told.Kind.REPORTED);
    }

    public boolean charted() {
        return course.periods().stream().anyMatch(period -> soFar(period) != null || milestone(period) != null);
    }

    public Markup chart() {
        return drawn().svg("course");
    }

    /// The same small, among those of other indicators.
    public Markup small() {
        return drawn().row("course-" + indicator().number().replace('.', '-'));
    }

    private CourseChart drawn() {
        var periods = course.periods();
        var words = new StringJoiner("; ");
        for (var period : periods)
            words.add(here.say(
                    "collecting.course.words", period.toString(), blank(soFar(period)), blank(milestone(period))));
        return new CourseChart(
                called(),
                words.toString(),
                here.say("collecting.period"),
                here.say("web.blank"),
                periods.stream().map(Period::toString).toList(),
                List.of(
                        new CourseChart.Course(
                                here.say("collecting.so-far"),
                                periods.stream()
                                        .map(period -> knot(soFar(period)))
                                        .toList()),
                        new CourseChart.Course(
                                here.say("collecting.milestone"),
                                periods.stream()
                                        .map(period -> knot(milestone(period)))
                                        .toList())));
    }

    /// What is below nought has no place on the chart and stands in the table.
    private CourseChart.Knot knot(@Nullable BigDecimal value) {
        return value == null || value.signum() < 0
                ? CourseChart.Knot.SILENT
                : new CourseChart.Knot(OptionalDouble.of(value.doubleValue()), blank(value), "");
    }

    private String blank(@Nullable BigDecimal value) {
        var figure = figure(value);
        return figure == null ? here.say("web.blank") : figure;
    }

    /// In the order of lists.
    public List<Answered> answered() {
        return course.answered().stream()
                .sorted(Comparator.comparing(this::name, PartyName.ALPHABETICAL))
                .toList();
    }

    public PartyName name(Answered answered) {
        return Objects.requireNonNull(names.get(answered.partyId()));
    }

    /// As it was told: a part and its whole, or words.
    public @Nullable String told(Answered answered, Told.Kind kind) {
        return said(course.by(answered, kind));
    }

    private static @Nullable String said(Optional<Told> told) {
        return told.map(ReportPage::said).orElse(null);
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(names.values());
    }

    public String part(Part part) {
        return Units.part(here, part);
    }

    public @Nullable BigDecimal in(Part part, Told.Kind kind) {
        return course.in(part, kind)
                .map(each -> Dashboard.shown(indicator(), each.number(), each.whole()))
                .orElse(null);
    }

    /// How much was not told apart; null where that cannot be said.
    public @Nullable BigDecimal notToldApart(Split split, Told.Kind kind) {
        return indicator().series().kind().ofTwo()
                ? null
                : course.notToldApart(split, kind).orElse(null);
    }
}

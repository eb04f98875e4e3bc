package org.redthread.results.collecting.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.results.collecting.Answered;
import org.redthread.results.collecting.Collecting;
import org.redthread.results.collecting.CollectionCycle;
import org.redthread.results.collecting.Course;
import org.redthread.results.collecting.Dashboard;
import org.redthread.results.collecting.Stage;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Standing;
import org.redthread.results.values.InPeriod;
import org.redthread.results.values.Told;
import org.redthread.results.values.UpTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Collection cycles, as programs read them.
@ApiController
@Asks("collecting.read")
class CollectingApi {

    private final Collecting collecting;
    private final Dialogues dialogues;
    private final Parties parties;

    CollectingApi(Collecting collecting, Dialogues dialogues, Parties parties) {
        this.collecting = collecting;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @param due the last day, in UTC
    /// @param openedAt a moment in UTC, as RFC 3339 writes it; so `closedAt`, null while it is open
    record CycleAnswer(
            String period,
            LocalDate due,
            String openedAt,
            @Nullable String closedAt,
            List<String> indicators) {

        static CycleAnswer of(CollectionCycle cycle) {
            return new CycleAnswer(
                    cycle.period().toString(),
                    cycle.due(),
                    cycle.openedAt().toString(),
                    said(cycle.closedAt()),
                    cycle.indicators());
        }
    }

    @GetMapping("/dialogues/{dialogue}/collecting")
    @Tells("The collection cycles of a dialogue, the newest period first.")
    CyclesAnswer cycles(@PathVariable("dialogue") String slug) {
        return new CyclesAnswer(
                collecting.of(dialogues.get(slug)).stream().map(CycleAnswer::of).toList());
    }

    private static @Nullable String said(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    record CyclesAnswer(List<CycleAnswer> cycles) {}

    /// @param verified of the period, a decimal number; of a share in per cent; null for silence
    /// @param reported by the parties themselves, as far as the reader may see it
    /// @param soFar over all periods, of what is published
    record IndicatorAnswer(
            String number,
            String words,
            String key,
            String unit,
            @Nullable String verified,
            int verifiedBy,
            @Nullable String reported,
            @Nullable String soFar,
            @Nullable String baseline,
            @Nullable String target,
            Standing standing) {

        static IndicatorAnswer of(Dashboard.Row row, Asking asking) {
            var indicator = row.indicator();
            var verified = row.verified();
            return new IndicatorAnswer(
                    indicator.number(),
                    indicator.words().in(asking.language()),
                    indicator.series().key(),
                    indicator.series().unit(),
                    plain(row.inPeriod(verified)),
                    verified == null ? 0 : verified.told(),
                    plain(row.inPeriod(row.reported())),
                    plain(row.soFar()),
                    plain(indicator.baseline()),
                    plain(indicator.target()),
                    row.standing());
        }

        private static @Nullable String plain(@Nullable BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }

    /// @param party its key: `TUR`
    record PartyAnswer(String party, Stage stage, @Nullable String at) {}

    record DashboardAnswer(CycleAnswer cycle, List<IndicatorAnswer> indicators, List<PartyAnswer> parties) {}

    @GetMapping("/dialogues/{dialogue}/collecting/{period}")
    @Tells("How a collection cycle stands: what each indicator came to, and how far each party is.")
    DashboardAnswer cycle(Asking asking, @PathVariable("dialogue") String slug, @PathVariable("period") String period) {
        var cycle = collecting.get(dialogues.get(slug), period);
        var dashboard = collecting.dashboard(cycle, asking.asOf());
        var names = parties.names(
                dashboard.answered().stream().map(Answered::partyId).collect(Collectors.toSet()),
                asking.language(),
                asking.asOf());
        return new DashboardAnswer(
                CycleAnswer.of(cycle),
                dashboard.rows().stream()
                        .map(row -> IndicatorAnswer.of(row, asking))
                        .toList(),
                dashboard.answered().stream()
                        .map(each -> new PartyAnswer(
                                Objects.requireNonNull(names.get(each.partyId()))
                                        .key(),
                                each.stage(),
                                said(each.at())))
                        .sorted(Comparator.comparing(PartyAnswer::party))
                        .toList());
    }

    /// @param verified of the period, a decimal number; of a share in per cent; null for silence
    /// @param soFar what is published came to by the end of the period
    record PointAnswer(
            String period,
            @Nullable String verified,
            int verifiedBy,
            @Nullable String reported,
            @Nullable String soFar,
            @Nullable String milestone) {}

    record CourseAnswer(
            String number,
            String words,
            String key,
            String unit,
            @Nullable String baseline,
            List<PointAnswer> periods,
            List<PartAnswer> parts) {}

    /// @param by what it is told apart by: `SEX`
    /// @param overlaps whether somebody can stand in two of these parts; then they are never added
    record PartAnswer(
            String by,
            String part,
            boolean overlaps,
            @Nullable String verified,
            @Nullable String reported) {}

    @GetMapping("/dialogues/{dialogue}/collecting/{period}/indicators/{indicator}")
    @Tells("How one indicator went over its periods, as far as the reader may see it.")
    CourseAnswer course(
            Asking asking,
            @PathVariable("dialogue") String slug,
            @PathVariable("period") String period,
            @PathVariable("indicator") String number) {
        var course = collecting.course(collecting.get(dialogues.get(slug), period), number);
        var indicator = course.indicator();
        return new CourseAnswer(
                indicator.number(),
                indicator.words().in(asking.language()),
                indicator.series().key(),
                indicator.series().unit(),
                IndicatorAnswer.plain(indicator.baseline()),
                course.periods().stream().map(each -> point(course, each)).toList(),
                indicator.splits().stream()
                        .flatMap(split -> split.parts().stream()
                                .map(part -> part(course, split.overlaps(), new Part(split.by(), part))))
                        .toList());
    }

    private static PartAnswer part(Course course, boolean overlaps, Part part) {
        return new PartAnswer(
                part.by().name(),
                part.part(),
                overlaps,
                said(course, part, Told.Kind.VERIFIED),
                said(course, part, Told.Kind.REPORTED));
    }

    private static @Nullable String said(Course course, Part part, Told.Kind kind) {
        return course.in(part, kind)
                .map(each -> Dashboard.shown(course.indicator(), each.number(), each.whole()))
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static PointAnswer point(Course course, Period period) {
        var indicator = course.indicator();
        var verified = course.in(period, Told.Kind.VERIFIED).map(UpTo::values);
        var reported = course.in(period, Told.Kind.REPORTED).map(UpTo::values);
        return new PointAnswer(
                period.toString(),
                verified.map(each -> Dashboard.shown(indicator, each.number(), each.whole()))
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                verified.map(InPeriod::told).orElse(0),
                reported.map(each -> Dashboard.shown(indicator, each.number(), each.whole()))
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                verified.map(each -> Dashboard.shown(indicator, each.total(), each.totalWhole()))
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                IndicatorAnswer.plain(indicator.targets().get(period)));
    }
}

package org.redthread.atlas.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Total;
import org.redthread.atlas.figures.Way;
import org.redthread.office.CourseChart;
import org.redthread.office.Markup;
import org.redthread.web.Here;

/// One country: where its people live and who lives there.
public record CountryPage(Reading reading) {

    private static final List<String> ASYLUM =
            List.of("refugees", "asylum-seekers", "others-in-need", "displaced", "stateless", "applications");

    public record Row(
            String code,
            String name,
            String address,
            String out,
            String women,
            String in,
            String womenIn,
            String kind) {}

    public Here here() {
        return reading.here();
    }

    public String country() {
        return reading.country();
    }

    public String name() {
        return reading.name();
    }

    public int year() {
        return reading.year();
    }

    public Series series() {
        return reading.series();
    }

    public Edition edition() {
        return Objects.requireNonNull(reading.edition());
    }

    public String dialogueName() {
        return reading.dialogue().name().in(here().language());
    }

    public String home() {
        return reading.dialogue().inside() + "/atlas";
    }

    public String inside() {
        return reading.inside();
    }

    public String script() {
        return reading.names().script();
    }

    public boolean turned() {
        return reading.names().turned();
    }

    public @Nullable Total out() {
        return reading.total(Way.OUT);
    }

    public @Nullable Total in() {
        return reading.total(Way.IN);
    }

    public String figure(@Nullable Total total) {
        return total == null ? "" : reading.figure(total.of(reading.question().sex()));
    }

    public String figure(@Nullable Long value) {
        return reading.figure(value);
    }

    public boolean told() {
        return !reading.corridors().isEmpty();
    }

    public Markup map() {
        return Maps.of(reading, true).svg("map");
    }

    public Controls controls() {
        return new Controls(
                here(),
                inside(),
                reading.question(),
                year(),
                reading.years().stream().map(Reading.Year::year).toList(),
                reading.told(),
                series());
    }

    public List<String> legend() {
        return Maps.legend(here());
    }

    public List<Row> rows() {
        return shown().stream()
                .map(row -> new Row(
                        row.code(),
                        row.name(),
                        here().to(inside() + "/" + row.code()),
                        figure(row.out()),
                        share(row.outFemale(), row.out()),
                        figure(row.in()),
                        share(row.inFemale(), row.in()),
                        row.kind() == null ? "" : row.kind()))
                .toList();
    }

    private List<Reading.Row> shown() {
        var rows = reading.rows();
        return reading.question().all() || rows.size() <= Reading.FEW ? rows : rows.subList(0, Reading.FEW);
    }

    public int all() {
        return reading.rows().size();
    }

    public boolean cut() {
        return shown().size() < all();
    }

    /// Whether women are counted apart, and all are shown, so that their share says something.
    public boolean shares() {
        return series().bySex() && reading.question().sex() == org.redthread.atlas.figures.Sex.ALL;
    }

    private String share(@Nullable Long women, @Nullable Long all) {
        return women == null || all == null || all == 0 || !shares() ? "" : Math.round(100.0 * women / all) + " %";
    }

    public String kind() {
        var kind = reading.kind();
        return kind == null ? "" : kind;
    }

    public Question.Sort sort() {
        return reading.question().sort();
    }

    public String sorted(Question.Sort sort) {
        return here().to(inside()
                + reading.question().with("sort", sort == Question.Sort.OUT ? "" : Question.low(sort), here())
                + "#table");
    }

    public String everything() {
        return here().to(inside() + reading.question().with("all", "true", here()) + "#table");
    }

    /// The same as a file.
    public String file(String format) {
        return here().to(inside() + "." + format + reading.question().same(here()));
    }

    public List<Reading.Year> years() {
        return reading.years();
    }

    public List<Reading.Year> fewYears() {
        return years().stream().limit(12).toList();
    }

    public String ofYear(int year) {
        return here().to(inside() + reading.question().with("year", String.valueOf(year), here()) + "#table");
    }

    public Markup course() {
        return course(series(), "course");
    }

    private Markup course(Series of, String id) {
        var years = reading.years(of).reversed();
        return new CourseChart(
                        of.name().in(here().language()),
                        here().say("atlas.course.description", name()),
                        here().say("atlas.year"),
                        here().say("atlas.none"),
                        years.stream().map(year -> String.valueOf(year.year())).toList(),
                        List.of(
                                new CourseChart.Course(
                                        here().say("atlas.out.short"),
                                        years.stream()
                                                .map(year -> knot(year.out()))
                                                .toList()),
                                new CourseChart.Course(
                                        here().say("atlas.in.short"),
                                        years.stream()
                                                .map(year -> knot(year.in()))
                                                .toList())))
                .svg(id);
    }

    private CourseChart.Knot knot(@Nullable Total total) {
        var people = total == null ? null : total.of(reading.question().sex());
        return people == null
                ? CourseChart.Knot.SILENT
                : new CourseChart.Knot(OptionalDouble.of(people), figure(people), "");
    }

    /// Refugees and asylum: of each series that is told, its last year both ways.
    public record Protection(String name, int year, String out, String in, String address, String source) {}

    public List<Protection> protection() {
        var lines = new ArrayList<Protection>();
        for (var one : reading.told()) {
            if (!ASYLUM.contains(one.key())) continue;
            var last = reading.years(one).getFirst();
            var edition = Objects.requireNonNull(reading.editions().get(one.dataSet()));
            lines.add(new Protection(
                    one.name().in(here().language()),
                    last.year(),
                    last.out() == null ? "" : figure((Long) last.out().people()),
                    last.in() == null ? "" : figure((Long) last.in().people()),
                    here().to(inside() + "?of=" + one.key() + "#map"),
                    edition.cited(here().language())));
        }
        return lines;
    }

    /// Values of the country itself: population, product.
    public record Fact(String name, String value, int year, String source) {}

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (Map.Entry<Series, org.redthread.atlas.figures.Value> one :
                reading.last().entrySet())
            facts.add(new Fact(
                    one.getKey().name().in(here().language()),
                    (one.getKey().unit() == Series.Unit.DOLLARS ? "US$ " : "")
                            + figure((Long) one.getValue().value().longValue()),
                    one.getValue().year(),
                    Objects.requireNonNull(reading.editions().get(one.getKey().dataSet()))
                            .cited(here().language())));
        return facts;
    }

    public List<String> footnotes() {
        var shown = new ArrayList<>(shown().stream().map(Reading.Row::code).toList());
        shown.add(country());
        return reading.names().footnotes(shown);
    }

    public String disclaimer() {
        return reading.policy().disclaimer().in(here().language());
    }

    public String decision() {
        return Maps.decision(here(), reading.policy());
    }

    public String cited() {
        return reading.cited();
    }
}

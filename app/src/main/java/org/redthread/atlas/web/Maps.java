package org.redthread.atlas.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.Codes;
import org.redthread.atlas.CountryNames;
import org.redthread.atlas.figures.Way;
import org.redthread.atlas.maps.Drawing;
import org.redthread.atlas.maps.Scene;
import org.redthread.atlas.maps.Scene.Arc;
import org.redthread.atlas.maps.Scene.Shade;
import org.redthread.atlas.policy.Policy;
import org.redthread.atlas.web.Reading.Row;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Plate;
import org.redthread.office.Words;
import org.redthread.web.Here;

/// The maps of the atlas: of a country with its corridors, and of all countries.
final class Maps {

    private static final int ARCS = 10;
    private static final int NAMES = 6;
    private static final int ROWS_ON_PAPER = 20;

    private Maps() {}

    /// @param linked whether it stands on a page; else source, date and disclaimer are burnt in
    static Plate of(Reading reading, boolean linked) {
        var here = reading.here();
        var rows = reading.rows();
        var out = top(rows, Row::out);
        var in = top(rows, Row::in);
        var names = new LinkedHashMap<String, String>();
        names.put(reading.country(), reading.name());
        for (var list : List.of(out, in))
            list.stream().limit(NAMES).forEach(row -> names.putIfAbsent(row.code(), row.name()));
        var arcs = new ArrayList<Arc>();
        for (var row : out) arcs.add(arc(reading, row, true));
        for (var row : in) arcs.add(arc(reading, row, false));
        return Drawing.of(new Scene(
                reading.question().view(),
                reading.policy(),
                title(reading),
                here.say(
                        "atlas.map.description",
                        reading.name(),
                        reading.year(),
                        listed(here, out, Row::out),
                        listed(here, in, Row::in)),
                reading.country(),
                shades(reading, rows),
                arcs,
                names,
                legend(here),
                linked
                        ? List.of()
                        : foot(
                                here,
                                reading.cited(),
                                reading.policy(),
                                reading.names(),
                                rows.stream().map(Row::code).toList()),
                linked,
                table(reading, rows)));
    }

    static String title(Reading reading) {
        return reading.here()
                .say(
                        "atlas.map.title",
                        reading.series().name().in(reading.here().language()),
                        reading.name(),
                        reading.year());
    }

    private static List<Row> top(List<Row> rows, java.util.function.Function<Row, @Nullable Long> figure) {
        return rows.stream()
                .filter(row -> people(figure.apply(row)) > 0)
                .sorted(Comparator.comparing((Row row) -> people(figure.apply(row)))
                        .reversed())
                .limit(ARCS)
                .toList();
    }

    private static long people(@Nullable Long figure) {
        return figure == null ? 0 : figure;
    }

    private static String listed(Here here, List<Row> rows, java.util.function.Function<Row, @Nullable Long> figure) {
        return rows.isEmpty()
                ? here.say("atlas.nobody")
                : String.join(
                        "; ",
                        rows.stream()
                                .limit(3)
                                .map(row -> row.name() + " " + Controls.figure(here, figure.apply(row)))
                                .toList());
    }

    private static Arc arc(Reading reading, Row row, boolean out) {
        var people = people(out ? row.out() : row.in());
        return new Arc(
                row.code(),
                out,
                Math.max(1, Scene.level(people)),
                out
                        ? corridor(reading, reading.name(), row.name(), people)
                        : corridor(reading, row.name(), reading.name(), people),
                reading.here().to(reading.inside() + "/" + row.code()));
    }

    private static String corridor(Reading reading, String from, String to, long people) {
        return reading.here().say("atlas.corridor", from, to, Controls.figure(reading.here(), people), reading.year());
    }

    private static Map<String, Shade> shades(Reading reading, List<Row> rows) {
        var here = reading.here();
        var shades = new HashMap<String, Shade>();
        for (var row : rows) {
            if (!Codes.isCountry(row.code())) continue;
            var people = reading.question().shade() == Way.OUT ? row.out() : row.in();
            var label = reading.question().shade() == Way.OUT
                    ? corridor(reading, reading.name(), row.name(), people(people))
                    : corridor(reading, row.name(), reading.name(), people(people));
            shades.put(
                    row.code(),
                    new Shade(
                            Scene.level(people(people)),
                            people == null ? here.say("atlas.unrecorded", row.name()) : label,
                            here.to(reading.dialogue().inside() + "/atlas/" + row.code()
                                    + reading.question().same(here))));
        }
        shades.put(reading.country(), new Shade(0, reading.name(), null));
        return shades;
    }

    static Plate world(Overview overview, boolean linked) {
        var here = overview.here();
        var shades = new HashMap<String, Shade>();
        overview.shaded().forEach((code, people) -> {
            if (Codes.isCountry(code))
                shades.put(
                        code,
                        new Shade(
                                Scene.levelOfAll(people),
                                here.say(
                                        "atlas.world." + overview.question().shade(),
                                        overview.names().name(code),
                                        Controls.figure(here, people),
                                        overview.year()),
                                overview.to(code)));
        });
        var series = Objects.requireNonNull(overview.series()).name().in(here.language());
        return Drawing.of(new Scene(
                overview.question().view(),
                overview.policy(),
                here.say("atlas.world.title." + overview.question().shade(), series, overview.year()),
                here.say("atlas.world.description", shades.size()),
                null,
                shades,
                List.of(),
                Map.of(),
                legendOfAll(here),
                linked ? List.of() : foot(here, overview.cited(), overview.policy(), overview.names(), shades.keySet()),
                linked,
                new Block.Table(series, List.of(Column.name(here.say("atlas.country"))), List.of())));
    }

    /// What the shades of corridors say.
    static List<String> legend(Here here) {
        return legend(here, 1);
    }

    /// What the shades of all people of a country say.
    static List<String> legendOfAll(Here here) {
        return legend(here, 2);
    }

    private static List<String> legend(Here here, int from) {
        return IntStream.range(from, from + 5)
                .mapToObj(level -> here.say(level == from ? "atlas.legend.below." + from : "atlas.legend." + level))
                .toList();
    }

    /// What is burnt in: source with edition and day, what the figures are not, disclaimer, notes to names.
    static List<String> foot(
            Here here, String cited, Policy policy, CountryNames names, java.util.Collection<String> shown) {
        var foot = new ArrayList<String>();
        foot.add(here.say("atlas.burnt", cited, here.day(here.today())));
        foot.add(here.say("atlas.limits"));
        foot.add(policy.disclaimer().in(here.language()) + " " + decision(here, policy));
        foot.addAll(names.footnotes(shown));
        if (foot.size() == 3) foot.addAll(policy.footnotes(here.language()));
        return foot;
    }

    /// Who decided on names and boundaries, or that nobody has.
    static String decision(Here here, Policy policy) {
        var decision = policy.decision();
        return decision == null
                ? here.say("atlas.policy.undecided")
                : here.say("atlas.policy.decided", decision.by(), here.day(decision.on()));
    }

    private static Block.Table table(Reading reading, List<Row> rows) {
        var here = reading.here();
        return new Block.Table(
                title(reading),
                List.of(
                        Column.name(here.say("atlas.country")),
                        Column.figure(here.say("atlas.out", reading.name())),
                        Column.figure(here.say("atlas.in", reading.name()))),
                rows.stream()
                        .limit(ROWS_ON_PAPER)
                        .map(row -> List.of(
                                Words.of(row.name()),
                                Words.of(Controls.figure(here, row.out())),
                                Words.of(Controls.figure(here, row.in()))))
                        .toList());
    }
}

package org.redthread.atlas.web;

import com.ibm.icu.text.NumberFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.CountryNames;
import org.redthread.atlas.figures.Corridor;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Total;
import org.redthread.atlas.figures.Value;
import org.redthread.atlas.figures.Way;
import org.redthread.atlas.policy.Policy;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;

/// One country as the atlas shows it: what was asked, and all that the answer needs. Page, picture and files are made
/// of the same.
///
/// @param country its code
/// @param totals of all series of the country, over the years
/// @param year that is shown; 0 where nothing is on record
public record Reading(
        Here here,
        Dialogue dialogue,
        String country,
        Question question,
        int year,
        List<Series> offered,
        Series series,
        @Nullable Edition edition,
        Map<String, Edition> editions,
        List<Corridor> corridors,
        List<Total> totals,
        List<Value> values,
        Policy policy,
        CountryNames names) {

    static final int FEW = 25;

    /// @param out people of the country there; null where nothing is on record
    /// @param in people of there in the country
    /// @param kind how figures of people there are counted there
    public record Row(
            String code,
            String name,
            @Nullable Long out,
            @Nullable Long in,
            @Nullable Long outFemale,
            @Nullable Long inFemale,
            @Nullable String kind) {}

    String name() {
        return names.name(country);
    }

    /// All rows, in the order asked for.
    List<Row> rows() {
        var out = new HashMap<String, Corridor>();
        var in = new HashMap<String, Corridor>();
        for (var corridor : corridors)
            (corridor.origin().equals(country) && !corridor.destination().equals(country) ? out : in)
                    .put(corridor.other(country), corridor);
        return Stream.concat(out.keySet().stream(), in.keySet().stream())
                .distinct()
                .map(code -> row(code, out.get(code), in.get(code)))
                .sorted(order())
                .toList();
    }

    private Row row(String code, @Nullable Corridor out, @Nullable Corridor in) {
        return new Row(
                code,
                names.name(code),
                out == null ? null : out.of(question.sex()),
                in == null ? null : in.of(question.sex()),
                out == null ? null : out.female(),
                in == null ? null : in.female(),
                out == null ? null : out.kind());
    }

    private Comparator<Row> order() {
        Comparator<Row> byName = Comparator.comparing(Row::name);
        return switch (question.sort()) {
            case NAME -> byName;
            case OUT ->
                Comparator.comparing((Row row) -> row.out() == null ? -1 : row.out())
                        .reversed()
                        .thenComparing(byName);
            case IN ->
                Comparator.comparing((Row row) -> row.in() == null ? -1 : row.in())
                        .reversed()
                        .thenComparing(byName);
        };
    }

    @Nullable Total total(Way way) {
        return total(series.id(), way, year);
    }

    private @Nullable Total total(int of, Way way, int when) {
        return totals.stream()
                .filter(total -> total.series() == of && total.way() == way && total.year() == when)
                .findFirst()
                .orElse(null);
    }

    /// Of the series, by year, the latest first.
    public record Year(
            int year, @Nullable Total out, @Nullable Total in) {}

    List<Year> years() {
        return years(series);
    }

    List<Year> years(Series of) {
        return totals.stream()
                .filter(total -> total.series() == of.id())
                .map(Total::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(when -> new Year(when, total(of.id(), Way.OUT, when), total(of.id(), Way.IN, when)))
                .toList();
    }

    /// Series of which something is on record about the country.
    List<Series> told() {
        return offered.stream()
                .filter(Series::isCorridor)
                .filter(one -> totals.stream().anyMatch(total -> total.series() == one.id()))
                .toList();
    }

    /// The last value of each series that has one for a country.
    Map<Series, Value> last() {
        var last = new TreeMap<Series, Value>(Comparator.comparing(Series::id));
        for (var one : offered)
            values.stream()
                    .filter(value -> value.series() == one.id())
                    .max(Comparator.comparing(Value::year))
                    .ifPresent(value -> last.put(one, value));
        return last;
    }

    /// How the country itself counts those who live in it; null where it is not told.
    @Nullable String kind() {
        return corridors.stream()
                .filter(corridor -> corridor.destination().equals(country))
                .map(Corridor::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Its address, without language and date.
    String inside() {
        return dialogue.inside() + "/atlas/" + country;
    }

    String figure(@Nullable Long value) {
        return value == null
                ? ""
                : NumberFormat.getIntegerInstance(here.language().locale()).format(value);
    }

    /// What stands behind a figure: UN DESA, International Migrant Stock, revision 2024.
    String cited() {
        return edition == null ? "" : edition.cited(here.language());
    }
}

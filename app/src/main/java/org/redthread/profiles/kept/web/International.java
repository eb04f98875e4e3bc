package org.redthread.profiles.kept.web;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.Countries;
import org.redthread.atlas.Countries.Figure;
import org.redthread.office.Block;
import org.redthread.office.Column;
import org.redthread.office.Plate;
import org.redthread.office.Words;
import org.redthread.web.Here;
import org.redthread.web.Language;

/// What publishers count of a country: filled in from their data sets and never written over. No year after the one of
/// the reader's date is told.
///
/// @param map of its migrants, for a paper; a page has it as a picture of the atlas, which is fetched when it is seen
/// @param figures of all years that are told, by their keys
public record International(Here here, Optional<Plate> map, Map<String, Figure> figures, String country) {

    private static final List<String> SERIES =
            List.of("population", "gdp", "stock", "refugees", "asylum-seekers", "applications");
    /// How many years of protection a table has: publishers count it yearly since 1951.
    private static final int YEARS = 12;

    static International of(Here here, Countries countries, String country) {
        var figures = new LinkedHashMap<String, Figure>();
        for (var figure : countries.figures(country, SERIES))
            if (figure.year() <= here.asOf().getYear()) figures.put(figure.key(), figure);
        return new International(here, Optional.empty(), figures, country);
    }

    International drawn(Optional<Plate> map) {
        return new International(here, map, figures, country);
    }

    public boolean none() {
        return figures.isEmpty();
    }

    /// @param label what is counted
    /// @param source whose figure it is, with the edition
    public record Fact(String label, String value, String year, String source) {}

    /// The last figure of each kind, as a box of key data has it.
    public List<Fact> facts() {
        var last = new LinkedHashMap<String, Figure>();
        for (var series : SERIES)
            figures.values().stream()
                    .filter(figure -> figure.series().equals(series) && isOfAll(figure))
                    .forEach(figure -> last.merge(
                            series + figure.way(), figure, (one, other) -> one.year() >= other.year() ? one : other));
        return last.values().stream()
                .map(figure -> new Fact(label(figure), value(figure), String.valueOf(figure.year()), source(figure)))
                .toList();
    }

    private static boolean isOfAll(Figure figure) {
        return figure.way().isEmpty() || figure.key().endsWith("/all");
    }

    private String label(Figure figure) {
        var name = here.language() == Language.RU ? figure.seriesRu() : figure.seriesEn();
        return figure.way().isEmpty() ? name : here.say("profiles.figures." + figure.way(), name);
    }

    /// The language that the names of series are in.
    public String language() {
        return here.language() == Language.RU ? "ru" : "en";
    }

    private String value(Figure figure) {
        var number = number(figure.value());
        return figure.unit().equals("DOLLARS") ? here.say("profiles.figures.dollars", number) : number;
    }

    private static String source(Figure figure) {
        return figure.publisher() + ", " + figure.dataSet() + ", " + figure.edition();
    }

    private String number(BigDecimal value) {
        return NumberFormat.getIntegerInstance(here.language().locale()).format(value);
    }

    /// @param cells in the order of the heads; null where the publisher has none
    public record Year(String year, List<@Nullable String> cells) {}

    /// Migrants by year: of the country elsewhere, of them women; from elsewhere in it, of them women.
    public List<Year> migrants() {
        return years(
                "stock",
                Integer.MAX_VALUE,
                year -> Stream.of("out", "in")
                        .flatMap(way -> Stream.of("all", "female").map(sex -> key("stock", way, year, sex)))
                        .toList());
    }

    /// Refugees and asylum-seekers by year, of the country elsewhere and from elsewhere in it.
    public List<Year> protection() {
        return years(
                "refugees",
                YEARS,
                year -> Stream.of("refugees", "asylum-seekers")
                        .flatMap(series -> Stream.of("out", "in").map(way -> key(series, way, year, "all")))
                        .toList());
    }

    private interface Keys {
        List<String> of(int year);
    }

    private List<Year> years(String series, int most, Keys keys) {
        var years = new TreeSet<Integer>();
        figures.values().stream()
                .filter(figure -> figure.series().equals(series))
                .forEach(figure -> years.add(figure.year()));
        return years.descendingSet().stream()
                .limit(most)
                .map(year -> new Year(String.valueOf(year), cells(keys.of(year))))
                .toList();
    }

    private List<@Nullable String> cells(List<String> keys) {
        var cells = new ArrayList<@Nullable String>();
        for (var key : keys) {
            var figure = figures.get(key);
            cells.add(figure == null ? null : number(figure.value()));
        }
        return cells;
    }

    private String key(String series, String way, int year, String sex) {
        return series + "/" + way + "/" + country + "/" + year + "/" + sex;
    }

    public List<String> migrantHeads() {
        return heads("out", "women", "in", "women");
    }

    public List<String> protectionHeads() {
        return heads("refugees.out", "refugees.in", "asylum.out", "asylum.in");
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> here.say("profiles.head." + key)).toList();
    }

    /// What must be told with the figures: whose they are, under which licence, and what they are not.
    public List<String> notes() {
        var notes = new LinkedHashSet<String>();
        for (var figure : figures.values()) {
            notes.add(source(figure) + ", " + figure.licence());
            notes.addAll(here.language() == Language.RU ? figure.notesRu() : figure.notesEn());
        }
        return List.copyOf(notes);
    }

    /// The same for a paper.
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(2, here.say("profiles.international")));
        if (none()) {
            blocks.add(new Block.Paragraph(Words.of(here.say("profiles.international.none")), Block.Tone.NOTE));
            return blocks;
        }
        blocks.add(new Block.Table(
                here.say("profiles.key-data"),
                List.of(
                        Column.name(here.say("profiles.figure.name")),
                        Column.figure(here.say("profiles.figure.value")).share(2),
                        Column.figure(here.say("profiles.figure.year")),
                        Column.text(here.say("profiles.figure.source"))),
                facts().stream()
                        .map(fact -> List.of(
                                Words.of(fact.label()),
                                Words.of(fact.value()),
                                Words.of(fact.year()),
                                Words.of(fact.source())))
                        .toList()));
        map.ifPresent(plate -> blocks.add(new Block.Picture(plate)));
        add(blocks, "profiles.table.migrants", migrantHeads(), migrants());
        add(blocks, "profiles.table.protection", protectionHeads(), protection());
        notes().forEach(note -> blocks.add(new Block.Paragraph(Words.of(note), Block.Tone.NOTE)));
        return blocks;
    }

    private void add(List<Block> blocks, String caption, List<String> heads, List<Year> years) {
        if (years.isEmpty()) return;
        var columns = new ArrayList<Column>();
        columns.add(Column.name(here.say("profiles.figure.year")));
        heads.forEach(head -> columns.add(Column.figure(head)));
        blocks.add(new Block.Table(
                here.say(caption),
                columns,
                years.stream()
                        .map(year -> Stream.concat(
                                        Stream.of(Words.of(year.year())),
                                        year.cells().stream()
                                                .map(cell -> Words.of(
                                                        Objects.requireNonNullElse(cell, here.say("web.blank")))))
                                .toList())
                        .toList()));
    }
}

package org.redthread.atlas.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.Codes;
import org.redthread.atlas.CountryNames;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Total;
import org.redthread.atlas.figures.Way;
import org.redthread.atlas.policy.Policy;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Markup;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// All countries in one year: what the first page of the atlas shows.
public record Overview(
        Here here,
        Dialogue dialogue,
        Question question,
        int year,
        List<Integer> years,
        List<Series> offered,
        @Nullable Series series,
        @Nullable Edition edition,
        List<Total> out,
        List<Total> in,
        Policy policy,
        CountryNames names) {

    /// @param out people of the country elsewhere; null where nothing is on record
    public record Row(
            String code,
            String name,
            @Nullable Long out,
            @Nullable Long in) {}

    static Overview empty(
            Here here, Dialogue dialogue, Question question, List<Series> offered, Policy policy, CountryNames names) {
        return new Overview(
                here, dialogue, question, 0, List.of(), offered, null, null, List.of(), List.of(), policy, names);
    }

    public boolean told() {
        return series != null;
    }

    public String inside() {
        return dialogue.inside() + "/atlas";
    }

    public List<Row> rows() {
        var outs = byCountry(out);
        var ins = byCountry(in);
        var byName = Comparator.comparing(Row::name);
        return Stream.concat(outs.keySet().stream(), ins.keySet().stream())
                .distinct()
                .filter(Codes::isCountry)
                .map(code -> new Row(code, names.name(code), outs.get(code), ins.get(code)))
                .sorted(
                        switch (question.sort()) {
                            case NAME -> byName;
                            case OUT ->
                                Comparator.comparing((Row row) -> of(row.out()))
                                        .reversed()
                                        .thenComparing(byName);
                            case IN ->
                                Comparator.comparing((Row row) -> of(row.in()))
                                        .reversed()
                                        .thenComparing(byName);
                        })
                .toList();
    }

    /// As many as are shown at first, or all.
    public List<Row> shown() {
        var rows = rows();
        return question.all() || rows.size() <= Reading.FEW ? rows : rows.subList(0, Reading.FEW);
    }

    private Map<String, Long> byCountry(List<Total> totals) {
        var map = new HashMap<String, Long>();
        for (var total : totals) {
            var people = total.of(question.sex());
            if (people != null) map.put(total.country(), people);
        }
        return map;
    }

    private static long of(@Nullable Long people) {
        return people == null ? -1 : people;
    }

    Map<String, Long> shaded() {
        return byCountry(question.shade() == Way.OUT ? out : in);
    }

    public Markup map() {
        return Maps.world(this, true).svg("map");
    }

    public List<Form.Choice> countries() {
        return Codes.countries()
                .map(code -> new Form.Choice(code, names.name(code)))
                .sorted(Comparator.comparing(Form.Choice::label))
                .toList();
    }

    public String figure(@Nullable Long value) {
        return Controls.figure(here, value);
    }

    public Controls controls() {
        return new Controls(here, inside(), question, year, years, offered, series);
    }

    public String cited() {
        return edition == null ? "" : edition.cited(here.language());
    }

    /// The page of a country, with what was asked kept.
    public String to(String code) {
        return here.to(inside() + "/" + code + question.same(here));
    }

    public String sorted(Question.Sort sort) {
        return here.to(
                inside() + question.with("sort", sort == Question.Sort.OUT ? "" : Question.low(sort), here) + "#table");
    }

    public String everything() {
        return here.to(inside() + question.with("all", "true", here) + "#table");
    }

    public boolean cut() {
        return shown().size() < rows().size();
    }

    public Question.Sort sort() {
        return question.sort();
    }

    public List<String> legend() {
        return Maps.legendOfAll(here);
    }

    public List<String> foot() {
        return Maps.foot(
                here, cited(), policy, names, rows().stream().map(Row::code).toList());
    }

    public String script() {
        return names.script();
    }

    /// The map as a file.
    public String file(String format) {
        return here.to(inside() + "." + format + question.same(here));
    }
}

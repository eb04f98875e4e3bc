package org.redthread.atlas.web;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Sex;
import org.redthread.atlas.figures.Way;
import org.redthread.atlas.maps.View;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What a reader can choose on a page of the atlas, as a form that asks and as links.
///
/// @param years of which something is on record, in any order
public record Controls(
        Here here,
        String inside,
        Question question,
        int year,
        List<Integer> years,
        List<Series> offered,
        @Nullable Series series) {

    private static final int AS_LINKS = 12;

    /// A year on the line of years.
    public record Year(int year, String address, boolean current) {}

    public List<Year> line() {
        var sorted = years.stream().sorted().toList();
        return sorted.stream()
                .skip(Math.max(0, sorted.size() - AS_LINKS))
                .map(one -> new Year(
                        one, here.to(inside + question.with("year", String.valueOf(one), here) + "#map"), one == year))
                .toList();
    }

    public Form form() {
        return Form.fresh(java.util.Map.of(
                "of", question.of(),
                "year", String.valueOf(year),
                "sex", Question.low(question.sex()),
                "shade", Question.low(question.shade()),
                "view", question.view().slug(),
                "names", question.script()));
    }

    public List<Form.Choice> counted() {
        return offered.stream()
                .filter(Series::isCorridor)
                .map(one -> new Form.Choice(one.key(), one.name().in(here.language())))
                .toList();
    }

    public List<Form.Choice> allYears() {
        return years.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .map(one -> new Form.Choice(String.valueOf(one), String.valueOf(one)))
                .toList();
    }

    public List<Form.Choice> sexes() {
        return Stream.of(Sex.values())
                .map(sex -> new Form.Choice(Question.low(sex), here.say("atlas.sex." + sex)))
                .toList();
    }

    public List<Form.Choice> shades() {
        return Stream.of(Way.values())
                .map(way -> new Form.Choice(Question.low(way), here.say("atlas.shade." + way)))
                .toList();
    }

    public List<Form.Choice> views() {
        return Stream.of(View.values())
                .map(view -> new Form.Choice(view.slug(), here.say("atlas.view." + view)))
                .toList();
    }

    public List<Form.Choice> scripts() {
        return Question.SCRIPTS.stream()
                .map(script -> new Form.Choice(script, here.say("atlas.names." + script)))
                .toList();
    }

    /// Whether women and men are counted apart.
    public boolean bySex() {
        return series != null && series.bySex();
    }

    public String action() {
        return "/" + here.language().tag() + inside;
    }

    static String figure(Here here, @Nullable Long value) {
        return value == null
                ? ""
                : NumberFormat.getIntegerInstance(here.language().locale()).format(value);
    }
}

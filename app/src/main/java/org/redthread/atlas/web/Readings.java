package org.redthread.atlas.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.Codes;
import org.redthread.atlas.CountryNames;
import org.redthread.atlas.figures.Figures;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Total;
import org.redthread.atlas.figures.Way;
import org.redthread.atlas.policy.Policies;
import org.redthread.atlas.policy.Policy;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Component;

/// Reads what a page of the atlas asks for.
@Component
class Readings {

    private final Figures figures;
    private final Policies policies;
    private final Dialogues dialogues;
    private final Parties parties;

    Readings(Figures figures, Policies policies, Dialogues dialogues, Parties parties) {
        this.figures = figures;
        this.policies = policies;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// Of one country, with all that stands on its page.
    Reading country(Here here, String slug, String country, Question question) {
        return country(here, slug, country, question, true);
    }

    /// Of one country what its map shows, and nothing else.
    Reading map(Here here, String slug, String country, Question question) {
        return country(here, slug, country, question, false);
    }

    private Reading country(Here here, String slug, String country, Question question, boolean whole) {
        var dialogue = dialogues.get(slug);
        if (!Codes.isCountry(country)) throw new NoSuchPage("page");
        var editions = figures.editions();
        var offered = figures.series();
        var series = series(offered, question.of());
        var edition = series == null ? null : editions.get(series.dataSet());
        if (series == null || edition == null) throw new NoSuchPage("figures");
        var read = whole ? editions.values() : List.of(edition);
        var totals = figures.totals(read, country);
        var year = question.year() == null ? last(totals, series) : question.year();
        var corridors = figures.corridors(edition, series, country, year);
        var codes = new HashSet<String>(Set.of(country));
        corridors.forEach(corridor -> codes.add(corridor.other(country)));
        var policy = policies.of(dialogue.id());
        return new Reading(
                here,
                dialogue,
                country,
                question,
                year,
                offered,
                series,
                edition,
                editions,
                corridors,
                totals,
                whole ? figures.values(read, country) : List.of(),
                policy,
                CountryNames.of(codes, policy, parties, question.script(), here));
    }

    /// Of all countries: sums of a year, both ways.
    Overview world(Here here, String slug, Question question) {
        var dialogue = dialogues.get(slug);
        var editions = figures.editions();
        var offered = figures.series();
        var series = series(offered, question.of());
        var edition = series == null ? null : editions.get(series.dataSet());
        var policy = policies.of(dialogue.id());
        if (series == null || edition == null)
            return Overview.empty(here, dialogue, question, offered, policy, names(List.of(), policy, question, here));
        var years = figures.years(edition, series);
        var year = question.year() == null ? years.getLast() : question.year();
        var out = figures.world(edition, series, Way.OUT, year);
        var in = figures.world(edition, series, Way.IN, year);
        var codes = new HashSet<String>();
        out.forEach(total -> codes.add(total.country()));
        in.forEach(total -> codes.add(total.country()));
        return new Overview(
                here,
                dialogue,
                question,
                year,
                years,
                offered,
                series,
                edition,
                out,
                in,
                policy,
                names(codes.stream().toList(), policy, question, here));
    }

    /// The corridors between two countries, in all series.
    Pair pair(Here here, String slug, String country, String other, Question question) {
        var dialogue = dialogues.get(slug);
        if (!Codes.isCountry(country) || !Codes.known(other) || country.equals(other)) throw new NoSuchPage("page");
        var policy = policies.of(dialogue.id());
        return new Pair(
                here,
                dialogue,
                country,
                other,
                figures.series(),
                figures.editions(),
                figures.between(country, other),
                names(List.of(country, other), policy, question, here));
    }

    /// What is shown, from whom, under which terms.
    Holdings holdings(Here here, String slug) {
        var dialogue = dialogues.get(slug);
        return new Holdings(
                here,
                dialogue,
                figures.editions().values().stream()
                        .sorted(Comparator.comparing(edition -> edition.id()))
                        .toList(),
                figures.series(),
                policies.of(dialogue.id()),
                policies.mayKeep(dialogue.id()));
    }

    private CountryNames names(List<String> codes, Policy policy, Question question, Here here) {
        return CountryNames.of(codes, policy, parties, question.script(), here);
    }

    private static @Nullable Series series(List<Series> offered, String key) {
        return offered.stream()
                .filter(one -> one.isCorridor() && one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static int last(List<Total> totals, Series series) {
        return totals.stream()
                .filter(total -> total.series() == series.id())
                .mapToInt(Total::year)
                .max()
                .orElse(0);
    }
}

package org.redthread.atlas.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.CountryNames;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Mirrored;
import org.redthread.atlas.figures.Series;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;

/// Two countries: what every series says of the people of each in the other.
public record Pair(
        Here here,
        Dialogue dialogue,
        String country,
        String other,
        List<Series> offered,
        Map<String, Edition> editions,
        List<Mirrored> told,
        CountryNames names) {

    /// @param out people of the country in the other; null where nothing is on record
    public record Line(
            int year, @Nullable Long out, @Nullable Long in) {}

    public String name(String code) {
        return names.name(code);
    }

    public List<Series> series() {
        return offered.stream()
                .filter(one -> told.stream().anyMatch(said -> said.series().equals(one.key())))
                .toList();
    }

    /// The latest first.
    public List<Line> lines(Series series) {
        return told.stream()
                .filter(said -> said.series().equals(series.key()))
                .map(Mirrored::year)
                .distinct()
                .map(year -> new Line(year, people(series, country, year), people(series, other, year)))
                .toList();
    }

    private @Nullable Long people(Series series, String origin, int year) {
        return told.stream()
                .filter(said -> said.series().equals(series.key())
                        && said.year() == year
                        && said.origin().equals(origin))
                .map(Mirrored::people)
                .findFirst()
                .orElse(null);
    }

    /// Whether a country of origin has counted its own people there, so that both accounts can stand side by side.
    public boolean mirrored() {
        return series().stream().anyMatch(one -> one.toldBy() == Series.Teller.ORIGIN);
    }

    public String figure(@Nullable Long value) {
        return Controls.figure(here, value);
    }

    public String cited(Series series) {
        var edition = editions.get(series.dataSet());
        return edition == null ? "" : edition.cited(here.language());
    }

    public String inside() {
        return dialogue.inside() + "/atlas/" + country;
    }
}

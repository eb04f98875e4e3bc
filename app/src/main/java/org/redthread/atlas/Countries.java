package org.redthread.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.figures.Edition;
import org.redthread.atlas.figures.Figures;
import org.redthread.atlas.figures.Series;
import org.redthread.atlas.figures.Total;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What other rooms may ask the atlas: published figures of a country, each with a key that stays, and whose it is.
@Service
@Transactional(readOnly = true)
public class Countries {

    private static final String ALL = "all";

    private final Figures figures;

    Countries(Figures figures) {
        this.figures = figures;
    }

    /// A published figure of a country.
    ///
    /// @param key stays the same in every edition: `stock/out/TUR/2024/all`, `refugees/in/TUR/2024/all`,
    ///     `population/TUR/2024`; what series, way, country, year and sex it is for
    /// @param unit `PEOPLE`, `CASES` or `DOLLARS`
    /// @param notesEn what a reader must be told of it
    public record Figure(
            String key,
            String series,
            String country,
            int year,
            java.math.BigDecimal value,
            String unit,
            String seriesEn,
            String seriesRu,
            String publisher,
            String dataSet,
            String edition,
            String licence,
            List<String> notesEn,
            List<String> notesRu) {

        /// `out` for people of the country elsewhere, `in` for those from elsewhere in it; empty for neither.
        public String way() {
            var parts = key.split("/", -1);
            return parts.length > 3 ? parts[1] : "";
        }
    }

    /// All figures of a country in the series asked for, over all years, the latest first within each.
    ///
    /// @param country its three letters: `TUR`
    /// @param series by their keys: `stock`, `refugees`, `asylum-seekers`, `applications`, `population`,
    ///     `gdp`; what is not known is left out
    public List<Figure> figures(String country, Collection<String> series) {
        var editions = figures.editions();
        var byId = new HashMap<Integer, Series>();
        figures.series().stream().filter(one -> series.contains(one.key())).forEach(one -> byId.put(one.id(), one));
        var wanted = byId.values().stream()
                .map(one -> editions.get(one.dataSet()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        var found = new ArrayList<Figure>();
        for (var total : figures.totals(wanted, country)) {
            var one = byId.get(total.series());
            if (one != null) found.addAll(both(one, editions, total));
        }
        for (var value : figures.values(wanted, country)) {
            var one = byId.get(value.series());
            if (one != null)
                found.add(figure(
                        one.key() + "/" + country + "/" + value.year(),
                        one,
                        editions,
                        country,
                        value.year(),
                        value.value()));
        }
        found.sort(Comparator.comparing(Figure::series)
                .thenComparing(Comparator.comparing(Figure::year).reversed())
                .thenComparing(Figure::key));
        return found;
    }

    /// One figure by its key; empty where the editions that are shown have none.
    public Optional<Figure> figure(String key) {
        var parts = key.split("/", -1);
        if (parts.length < 3) return Optional.empty();
        var country = parts.length > 3 ? parts[2] : parts[1];
        return figures(country, List.of(parts[0])).stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    /// Whether the atlas has pages of it: by three letters.
    public boolean known(String country) {
        return Codes.isCountry(country);
    }

    private static List<Figure> both(Series series, Map<String, Edition> editions, Total total) {
        var stem = series.key() + "/" + (total.way() == org.redthread.atlas.figures.Way.OUT ? "out" : "in") + "/"
                + total.country() + "/" + total.year() + "/";
        var all = new ArrayList<Figure>();
        add(all, stem + ALL, series, editions, total, total.people());
        add(all, stem + "female", series, editions, total, total.female());
        add(all, stem + "male", series, editions, total, total.male());
        return all;
    }

    private static void add(
            List<Figure> to,
            String key,
            Series series,
            Map<String, Edition> editions,
            Total total,
            @Nullable Long people) {
        if (people == null) return;
        to.add(figure(key, series, editions, total.country(), total.year(), java.math.BigDecimal.valueOf(people)));
    }

    private static Figure figure(
            String key,
            Series series,
            Map<String, Edition> editions,
            String country,
            int year,
            java.math.BigDecimal value) {
        var edition = java.util.Objects.requireNonNull(editions.get(series.dataSet()));
        return new Figure(
                key,
                series.key(),
                country,
                year,
                value,
                series.unit().name(),
                series.en(),
                series.ru(),
                edition.publisher(),
                edition.en(),
                edition.edition(),
                edition.licence(),
                edition.notesEn(),
                edition.notesRu());
    }
}

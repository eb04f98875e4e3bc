package org.redthread.atlas.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Published figures, each with the edition that it stands in. Everybody may ask.
@Service
@Transactional(readOnly = true)
public class Figures {

    private final FigureStore store;

    Figures(FigureStore store) {
        this.store = store;
    }

    /// All that is counted, in the order in which it is offered.
    public List<Series> series() {
        return store.series();
    }

    /// The edition shown of each data set, by the key of the set; one that was never taken is not in it.
    public Map<String, Edition> editions() {
        return store.editions().stream().collect(Collectors.toMap(Edition::dataSet, Function.identity()));
    }

    /// The corridors of a country both ways in one year.
    public List<Corridor> corridors(Edition edition, Series series, String country, int year) {
        return store.corridors(edition.id(), series.id(), country, year);
    }

    /// The corridors between two countries, both ways, in all years and all series that are shown.
    public List<Mirrored> between(String one, String other) {
        return store.between(one, other);
    }

    /// Sums over the years of one country, of many series at once.
    public List<Total> totals(Collection<Edition> editions, String country) {
        return store.totals(editions.stream().map(Edition::id).toList(), country);
    }

    /// Sums of all countries in one year.
    public List<Total> world(Edition edition, Series series, Way way, int year) {
        return store.world(edition.id(), series.id(), way, year);
    }

    /// The years of which an edition has corridors of a series, the earliest first.
    public List<Integer> years(Edition edition, Series series) {
        return store.years(edition.id(), series.id());
    }

    /// Values of one country over the years.
    public List<Value> values(Collection<Edition> editions, String country) {
        return store.values(editions.stream().map(Edition::id).toList(), country);
    }
}

package org.redthread.projects.iati;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redthread.iati.Finding;

/// Findings by their kind: all are counted, the first places of each kind are kept, so that a file with millions of
/// faults is told in little memory.
final class Tally {

    static final int MOST_KINDS = 500;
    static final int PLACES_EACH = 200;
    private static final int PLACES = 20_000;

    private final Map<FindingKind, Counted> kinds = new LinkedHashMap<>();
    private final List<FindingKind.Place> places = new ArrayList<>();

    private static final class Counted {
        private final int number;
        private long count;
        private int kept;

        Counted(int number) {
            this.number = number;
        }
    }

    void add(Finding finding) {
        var counted = counted(FindingKind.of(finding));
        if (counted.kept < PLACES_EACH && places.size() < PLACES)
            keep(counted, FindingKind.Place.of(0, counted.number, finding));
        else counted.count++;
    }

    private Counted counted(FindingKind kind) {
        var told = kinds.size() < MOST_KINDS || kinds.containsKey(kind) ? kind : FindingKind.MORE;
        return kinds.computeIfAbsent(told, _ -> new Counted(kinds.size() + 1));
    }

    private void keep(Counted counted, FindingKind.Place place) {
        counted.count++;
        if (counted.kept >= PLACES_EACH || places.size() >= PLACES) return;
        counted.kept++;
        places.add(place.numbered(places.size() + 1, counted.number));
    }

    /// Those of another, after its own.
    void add(Tally more) {
        var own = new HashMap<Integer, Counted>();
        more.kinds.forEach((kind, counted) -> {
            var same = counted(kind);
            same.count += counted.count - counted.kept;
            own.put(counted.number, same);
        });
        for (var place : more.places) keep(Objects.requireNonNull(own.get(place.kind())), place);
    }

    List<FindingKind> kinds() {
        return kinds.entrySet().stream()
                .map(each -> each.getKey().counted(each.getValue().number, each.getValue().count))
                .toList();
    }

    List<FindingKind.Place> places() {
        return places;
    }
}

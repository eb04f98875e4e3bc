package org.redthread.thread;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.redthread.ledger.Knotted;
import org.redthread.web.Here;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All rooms that speak for knots, as one.
@Component
class Tellers implements Knotted {

    /// How many knots a search shows.
    static final int MOST = 20;

    private final ObjectProvider<KnotTeller> rooms;

    Tellers(ObjectProvider<KnotTeller> rooms) {
        this.rooms = rooms;
    }

    /// What the reader may know of many knots, each kind asked of its room at once.
    Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var byKind = byKind();
        var told = new HashMap<Knot, Told>();
        knots.stream()
                .filter(knot -> byKind.containsKey(knot.kind()))
                .collect(groupingBy(knot -> Objects.requireNonNull(byKind.get(knot.kind()))))
                .forEach((teller, own) -> told.putAll(teller.tell(own, here)));
        return told;
    }

    /// The knot of the page at an address, without saying whether the reader may see it.
    Optional<Knot> at(String inside, Here here) {
        return rooms.stream()
                .flatMap(teller -> teller.at(inside, here).stream())
                .findFirst();
    }

    /// Knots of a kind, by words of their labels, as far as the reader may know of them.
    Map<Knot, Told> named(String kind, String words, UUID dialogue, Here here) {
        var teller = byKind().get(kind);
        if (teller == null || words.isBlank()) return Map.of();
        var found = teller.named(kind, words.strip(), dialogue, here);
        return tell(found.stream().limit(MOST).toList(), here);
    }

    @Override
    public boolean hangs(String kind) {
        return byKind().containsKey(kind);
    }

    private Map<String, KnotTeller> byKind() {
        return rooms.stream()
                .flatMap(teller -> teller.kinds().stream().map(kind -> Map.entry(kind, teller)))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

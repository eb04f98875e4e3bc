package org.redthread.parties;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for parties on the thread, by the names of the reader's date, each with the sign of its designation.
@Component
class PartyTeller implements KnotTeller {

    private static final String KIND = "party";

    private final Parties parties;

    PartyTeller(Parties parties) {
        this.parties = parties;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var ids = knots.stream().map(Knot::id).toList();
        return parties.names(ids, here.language(), here.asOf()).values().stream()
                .collect(Collectors.toMap(
                        name -> new Knot(KIND, name.party()), name -> new Told(name.printed(), name.inside())));
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        return inside.matches("/parties/[A-Z0-9-]+")
                ? Optional.of(new Knot(KIND, RecordFile.id(KIND, inside.substring("/parties/".length()))))
                : Optional.empty();
    }

    /// By any part of a name of the reader's date, whatever dialogue a party takes part in.
    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return parties.all(here.language(), here.asOf()).stream()
                .filter(name -> KnotTeller.holds(name.printed(), words))
                .map(name -> new Knot(KIND, name.party()))
                .toList();
    }
}

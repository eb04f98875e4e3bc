package org.redthread.parties;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
}

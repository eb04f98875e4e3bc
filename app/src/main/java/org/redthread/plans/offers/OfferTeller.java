package org.redthread.plans.offers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.redthread.dialogues.Addresses;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for offers; what the policy of their table hides is not told.
@Component
class OfferTeller implements KnotTeller {

    private final Offers offers;

    OfferTeller(Offers offers) {
        this.offers = offers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Offer.KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var placed : offers.all(knots.stream().map(Knot::id).toList()))
            Addresses.of(placed.offer().dialogueId(), here)
                    .ifPresent(home -> told.put(
                            placed.offer().knot(),
                            new Told(
                                    placed.offer().what(),
                                    home.inside() + placed.inside(),
                                    placed.plan().title(),
                                    placed.offer().due())));
        return told;
    }
}

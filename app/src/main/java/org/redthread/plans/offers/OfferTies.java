package org.redthread.plans.offers;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.redthread.access.Circle;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.redthread.web.ToldFrom;
import org.springframework.stereotype.Component;

/// Hangs an offer on the thread: on its party, on what it was made under, on the activity that it goes to, and on what
/// was said at the meeting that it takes up. What the party then does in the activity is tied with the activity.
///
/// While an offer is open, its party stands beside what it was willing to do as one that offers.
@Component
class OfferTies {

    private static final Set<Standing> OFF = Set.of(Standing.WITHDRAWN, Standing.DECLINED);

    private final Threads threads;

    OfferTies(Threads threads) {
        this.threads = threads;
    }

    void hold(Offer offer, LivingPlan plan) {
        var party = new Knot("party", offer.partyId());
        var under = Objects.requireNonNullElse(offer.under(), plan.knot());
        var ties = new ArrayList<Tie>();
        ties.add(tie(offer, LinkKind.OFFERS, party, offer.knot()).saying(offer.what()));
        if (!OFF.contains(offer.standing())) ties.add(tie(offer, LinkKind.CONTRIBUTES_TO, offer.knot(), under));
        if (offer.undertakingId() != null)
            ties.add(tie(
                    offer, LinkKind.CONTRIBUTES_TO, offer.knot(), new Knot(Undertaking.KIND, offer.undertakingId())));
        if (offer.outcomeId() != null)
            ties.add(tie(offer, LinkKind.FEEDS_INTO, new Knot("outcome", offer.outcomeId()), offer.knot()));
        if (offer.standing() == Standing.OPEN) {
            var since = ToldFrom.day(offer.madeAt(), plan.zone());
            var until = offer.due() == null ? null : offer.due().last();
            ties.add(tie(offer, LinkKind.OFFERS, party, under)
                    .saying(offer.what())
                    .during(since, until));
        }
        threads.hold("offers/" + offer.id() + "/", ties);
    }

    private static Tie tie(Offer offer, LinkKind kind, Knot from, Knot to) {
        return Tie.held(kind, from, to, Set.of(Circle.dialogue(offer.dialogueId())));
    }
}

package org.redthread.plans.offers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.stereotype.Component;

/// Hangs an offer on the thread: on its party, on what it was made under, on the activity that it goes to, and on what
/// was said at the meeting that it takes up. What the party then does in the activity is tied with the activity.
@Component
class OfferTies {

    private final Threads threads;

    OfferTies(Threads threads) {
        this.threads = threads;
    }

    void tie(Offer offer, LivingPlan plan) {
        var since = LocalDate.ofInstant(offer.madeAt(), plan.zone());
        var circle = Circle.dialogue(offer.dialogueId());
        var ties = new LinkedHashMap<String, Tie>();
        for (var tie : List.of(
                new Tied("party", LinkKind.OFFERS, new Knot("party", offer.partyId()), offer.knot()),
                new Tied("under", LinkKind.CONTRIBUTES_TO, offer.knot(), under(offer, plan)),
                new Tied("activity", LinkKind.CONTRIBUTES_TO, offer.knot(), knot(Undertaking.KIND, offer.undertakingId())),
                new Tied("open", LinkKind.OFFERS, new Knot("party", offer.partyId()), open(offer, plan)),
                new Tied("meeting", LinkKind.FEEDS_INTO, knot("outcome", offer.outcomeId()), offer.knot()))) {
            if (tie.from() == null || tie.to() == null) continue;
            var key = prefix(offer) + tie.key();
            var until = tie.key().equals("open") && offer.due() != null ? offer.due().last() : null;
            ties.put(
                    key,
                    new Tie(tie.kind(), tie.from(), tie.to(), since, until, List.of(), key, circle)
                            .saying(tie.kind() == LinkKind.OFFERS ? offer.what() : null));
        }
        threads.untieOthers(prefix(offer), ties.keySet());
        ties.values().forEach(threads::tie);
    }

    private record Tied(
            String key, LinkKind kind, @Nullable Knot from, @Nullable Knot to) {}

    private static String prefix(Offer offer) {
        return "offers/" + offer.id() + "/";
    }

    /// What was withdrawn or declined is not on its way anywhere.
    private static @Nullable Knot under(Offer offer, LivingPlan plan) {
        if (offer.standing() == Standing.WITHDRAWN || offer.standing() == Standing.DECLINED) return null;
        var under = Objects.requireNonNullElse(offer.under(), plan.knot());
        return under.id().equals(offer.undertakingId()) ? null : under;
    }

    /// A party stands beside what it was willing to do as long as nobody answered.
    private static @Nullable Knot open(Offer offer, LivingPlan plan) {
        return offer.standing() == Standing.OPEN ? Objects.requireNonNullElse(offer.under(), plan.knot()) : null;
    }

    private static @Nullable Knot knot(String kind, @Nullable UUID id) {
        return id == null ? null : new Knot(kind, id);
    }
}

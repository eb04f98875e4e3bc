package org.redthread.plans.offers;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.Door;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Leads from a plan to what is offered under it.
@Component
class OfferDoor implements Door.Opens {

    private static final int ORDER = 20;

    private final Offers offers;
    private final Clock clock;

    OfferDoor(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public List<Door> of(LivingPlan plan, Dialogue dialogue, Here here) {
        if (plan.state().isDraft()) return List.of();
        var now = clock.instant();
        var open = offers.under(plan).stream()
                .filter(placed -> placed.standsOn(here, now).orElse(Standing.DRAFT) == Standing.OPEN)
                .toList();
        var inside = dialogue.inside() + plan.inside() + "/offers";
        return List.of(new Door(
                ORDER,
                here.say("offers.title"),
                inside,
                here.say("offers.door", open.size()),
                !open.isEmpty() && offers.mayAnswer(dialogue.id()),
                open.stream().map(OfferDoor::under).toList()));
    }

    private static UUID under(Placed placed) {
        var under = placed.offer().under();
        return under == null ? placed.plan().id() : under.id();
    }
}

package org.redthread.plans.offers;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.redthread.dialogues.Addresses;
import org.redthread.meetings.FollowsOffers;
import org.redthread.web.Here;
import org.redthread.web.Masthead;
import org.springframework.stereotype.Component;

/// Tells a meeting what became of what was offered there and taken up under a plan.
@Component
class OfferedAtMeetings implements FollowsOffers {

    private final Offers offers;
    private final Clock clock;

    OfferedAtMeetings(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Followed> of(Collection<UUID> outcomes, Here here) {
        var now = clock.instant();
        return offers.takingUp(outcomes).stream()
                .filter(placed -> placed.standsOn(here, now).isPresent())
                .collect(toMap(
                        placed -> Objects.requireNonNull(placed.offer().outcomeId()),
                        placed -> followed(placed, placed.standsOn(here, now).orElseThrow(), here)));
    }

    private static Followed followed(Placed placed, Standing standing, Here here) {
        var home = Addresses.of(placed.offer().dialogueId(), here)
                .map(Masthead.Choice::inside)
                .orElse("");
        return new Followed(
                here.say("offers.taken-up." + standing, placed.plan().title()),
                home + placed.inside(),
                standing.knot());
    }
}

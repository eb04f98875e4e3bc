package org.redthread.meetings.outcomes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.dialogues.Addresses;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for what meetings left behind; what the policy of their table hides is not told.
@Component
class OutcomeTeller implements KnotTeller {

    private static final String KIND = "outcome";

    private static final Pattern OUTCOME = Pattern.compile(
            "/[a-z0-9-]+/meetings/[a-z0-9-]+/outcomes[#/]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final OutcomeKnotStore store;

    OutcomeTeller(OutcomeKnotStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var left : store.all(knots.stream().map(Knot::id).toList())) {
            var outcome = left.outcome();
            var meeting = left.meeting();
            Addresses.of(outcome.dialogueId(), here)
                    .ifPresent(home -> told.put(
                            new Knot(KIND, outcome.id()),
                            new Told(
                                    outcome.what(),
                                    home.inside() + "/meetings/" + meeting.slug() + "/outcomes#" + outcome.id(),
                                    meeting.label().in(here.language()),
                                    meeting.held())));
        }
        return told;
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        var outcome = OUTCOME.matcher(inside);
        return outcome.matches() ? Optional.of(new Knot(KIND, UUID.fromString(outcome.group(1)))) : Optional.empty();
    }
}

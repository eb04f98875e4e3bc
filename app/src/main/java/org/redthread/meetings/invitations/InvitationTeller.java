package org.redthread.meetings.invitations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redthread.dialogues.Addresses;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for letters of invitation on the thread.
@Component
class InvitationTeller implements KnotTeller {

    static final String KIND = "invitation";

    private final InvitationStore store;

    InvitationTeller(InvitationStore store) {
        this.store = store;
    }

    /// @param slug of the meeting
    record Lettered(UUID id, UUID dialogue, String slug, String symbol, java.time.LocalDate on) {}

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var letter : store.all(knots.stream().map(Knot::id).toList()))
            Addresses.of(letter.dialogue(), here)
                    .ifPresent(home -> told.put(
                            new Knot(KIND, letter.id()),
                            new Told(
                                    letter.symbol(),
                                    home.inside() + "/meetings/" + letter.slug(),
                                    home.label(),
                                    new When(letter.on(), letter.on(), When.Exactness.DAY))));
        return told;
    }
}

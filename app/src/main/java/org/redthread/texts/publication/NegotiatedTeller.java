package org.redthread.texts.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.dialogues.Addresses;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for negotiated texts and for the provisions of published ones; what the policies of their rows hide is not
/// told.
@Component
class NegotiatedTeller implements KnotTeller {

    private final Negotiations negotiations;
    private final PublicationStore store;

    NegotiatedTeller(Negotiations negotiations, PublicationStore store) {
        this.negotiations = negotiations;
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Negotiated.KIND, PublicationTies.PROVISION);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var provisions = store.provisions(ids(knots, PublicationTies.PROVISION));
        var wanted = ids(knots, Negotiated.KIND);
        provisions.forEach(row -> wanted.add(row.negotiationId()));
        var texts = negotiations.all(wanted).stream().collect(Collectors.toMap(Negotiated::id, text -> text));
        var told = new HashMap<Knot, Told>();
        for (var text : texts.values())
            inside(text, here)
                    .ifPresent(inside -> told.put(
                            text.knot(),
                            new Told(
                                    text.title(),
                                    inside,
                                    Addresses.of(text.dialogueId(), here)
                                            .orElseThrow()
                                            .label(),
                                    null,
                                    text.language())));
        for (var row : provisions) {
            var text = texts.get(row.negotiationId());
            if (text == null) continue;
            inside(text, here)
                    .ifPresent(inside -> told.put(
                            new Knot(PublicationTies.PROVISION, row.id()),
                            new Told(
                                    row.label(),
                                    inside + "#p-" + row.identity(),
                                    text.title(),
                                    null,
                                    text.language())));
        }
        told.keySet().retainAll(knots);
        return told;
    }

    private static Optional<String> inside(Negotiated text, Here here) {
        return Addresses.of(text.dialogueId(), here)
                .map(home -> home.inside() + text.inside() + (text.state() == State.PUBLISHED ? "/text" : ""));
    }

    private static Set<UUID> ids(Collection<Knot> knots, String kind) {
        return knots.stream()
                .filter(knot -> knot.kind().equals(kind))
                .map(Knot::id)
                .collect(Collectors.toSet());
    }
}

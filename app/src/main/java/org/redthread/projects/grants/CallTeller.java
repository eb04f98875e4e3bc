package org.redthread.projects.grants;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.dialogues.Addresses;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for calls. What is handed in to them is not on it.
@Component
class CallTeller implements KnotTeller {

    private final CallStore store;

    CallTeller(CallStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Calls.KNOT);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var call : store.byIds(knots.stream().map(Knot::id).toList()))
            Addresses.of(call.dialogueId(), here)
                    .ifPresent(home -> told.put(
                            new Knot(Calls.KNOT, call.id()),
                            new Told(call.title(), home.inside() + call.inside(), home.label(), null)));
        return told;
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        return Addresses.page(inside, "calls")
                .flatMap(page -> store.find(
                        page.dialogue(), page.key().substring(page.key().indexOf('/') + 1)))
                .map(call -> new Knot(Calls.KNOT, call.id()));
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return store.of(dialogue).stream()
                .filter(call -> KnotTeller.holds(call.title(), words))
                .map(call -> new Knot(Calls.KNOT, call.id()))
                .toList();
    }
}

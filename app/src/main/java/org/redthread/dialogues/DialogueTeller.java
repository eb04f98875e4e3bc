package org.redthread.dialogues;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for dialogues and their bodies on the thread.
@Component
class DialogueTeller implements KnotTeller {

    private final Dialogues dialogues;
    private final BodyStore bodies;

    DialogueTeller(Dialogues dialogues, BodyStore bodies) {
        this.dialogues = dialogues;
        this.bodies = bodies;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DialogueTies.DIALOGUE, DialogueTies.BODY);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        var byId = dialogues.all().stream().collect(Collectors.toMap(Dialogue::id, Function.identity()));
        for (var dialogue : byId.values())
            told.put(DialogueTies.knot(dialogue), new Told(dialogue.name().in(here.language()), dialogue.inside()));
        told.keySet().retainAll(knots);
        var asked = knots.stream().filter(knot -> knot.kind().equals(DialogueTies.BODY));
        for (var placed : bodies.placed(asked.map(Knot::id).toList())) {
            var dialogue = byId.get(placed.dialogue());
            if (dialogue != null)
                told.put(
                        DialogueTies.knot(placed.body()),
                        new Told(
                                placed.body().name().in(here.language()),
                                placed.body().inside(dialogue),
                                dialogue.name().in(here.language()),
                                null));
        }
        return told;
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        return Addresses.page(inside, "bodies")
                .map(page -> new Knot(DialogueTies.BODY, RecordFile.id(DialogueTies.BODY, page.key())))
                .or(() -> Optional.of(inside)
                        .filter(home -> home.matches("/[a-z0-9-]+"))
                        .map(home -> new Knot(
                                DialogueTies.DIALOGUE, RecordFile.id(DialogueTies.DIALOGUE, home.substring(1)))));
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        if (!kind.equals(DialogueTies.BODY)) return List.of();
        return dialogues.all().stream()
                .filter(one -> one.id().equals(dialogue))
                .flatMap(one -> dialogues.bodies(one).stream())
                .filter(body -> KnotTeller.holds(body.name().in(here.language()), words))
                .map(DialogueTies::knot)
                .toList();
    }
}

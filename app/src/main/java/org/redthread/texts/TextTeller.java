package org.redthread.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for texts and their goals on the thread. A goal is told with its number, which holds in its own text alone,
/// and is dated by it.
@Component
class TextTeller implements KnotTeller {

    private final TextStore store;

    TextTeller(TextStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TextTies.TEXT, TextTies.GOAL);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var titled : store.holding(knots.stream().map(Knot::id).toList())) {
            var text = titled.text();
            var home = Addresses.of(text.dialogueId(), here).orElse(null);
            if (home == null) continue;
            var inside = home.inside() + "/texts/" + text.slug();
            told.put(TextTies.knot(text), new Told(text.title(), inside, home.label(), text.made()).inEnglish());
            for (var goal : titled.goals())
                told.put(
                        TextTies.knot(text, goal),
                        new Told(
                                        goal.number() + ". " + goal.title(),
                                        inside + "#goal-" + goal.number(),
                                        text.title(),
                                        text.made())
                                .inEnglish());
        }
        told.keySet().retainAll(knots);
        return told;
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        return Addresses.page(inside, "texts").map(page -> {
            var text = RecordFile.id(TextTies.TEXT, page.key());
            return page.part().startsWith("goal-")
                    ? new Knot(
                            TextTies.GOAL,
                            RecordFile.id(
                                    TextTies.GOAL, text + "/" + page.part().substring(5)))
                    : new Knot(TextTies.TEXT, text);
        });
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return store.all(dialogue).stream()
                .flatMap(dossier -> kind.equals(TextTies.TEXT)
                        ? Stream.of(dossier.text())
                                .filter(text -> KnotTeller.holds(text.title(), words))
                                .map(TextTies::knot)
                        : dossier.goals().stream()
                                .filter(goal -> KnotTeller.holds(goal.title(), words))
                                .map(goal -> TextTies.knot(dossier.text(), goal)))
                .toList();
    }
}

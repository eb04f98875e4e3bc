package org.redthread.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.redthread.dialogues.Addresses;
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
}

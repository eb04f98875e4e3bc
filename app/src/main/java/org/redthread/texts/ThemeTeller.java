package org.redthread.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks on the thread for the themes of a dialogue's goals, under which goals of all its texts hang together. A theme
/// is words that titles share, and no goal of its own.
@Component
class ThemeTeller implements KnotTeller {

    private final TextStore store;

    ThemeTeller(TextStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TextTies.THEME);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var theme : store.themes())
            for (var home : here.masthead().dialogues())
                if (!home.sample())
                    told.put(
                            TextTies.knot(
                                    RecordFile.id("dialogue", home.inside().substring(1)), theme),
                            new Told(theme.in(here.language()), home.inside() + "/texts#moves", home.label(), null));
        told.keySet().retainAll(knots);
        return told;
    }
}

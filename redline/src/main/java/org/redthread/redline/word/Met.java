package org.redthread.redline.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.redline.Unheld;

/// What was met while reading and a text cannot hold, each once with how often.
final class Met {

    private final Map<Unheld, Integer> counts = new LinkedHashMap<>();

    void add(Unheld.What what) {
        add(what, "");
    }

    void add(Unheld.What what, String about) {
        counts.merge(new Unheld(what, about, 1), 1, Integer::sum);
    }

    List<Unheld> all() {
        return counts.entrySet().stream()
                .map(met -> new Unheld(met.getKey().what(), met.getKey().about(), met.getValue()))
                .toList();
    }
}

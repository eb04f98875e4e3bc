package org.redthread.dialogues.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.record.Contradiction;
import org.redthread.web.Here;

/// Where the printed record of a dialogue contradicts itself, type by type.
public record ContradictionsPage(Here here, Dialogue dialogue, List<Contradiction> contradictions) {

    public List<Contradiction.Type> types() {
        return List.of(Contradiction.Type.values());
    }

    public List<Contradiction> of(Contradiction.Type type) {
        return contradictions.stream()
                .filter(one -> one.type() == type && !one.rightAfterAll())
                .toList();
    }

    public List<Contradiction> right() {
        return contradictions.stream().filter(Contradiction::rightAfterAll).toList();
    }
}

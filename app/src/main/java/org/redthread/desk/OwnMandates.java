package org.redthread.desk;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.redthread.access.Mandate;

/// Mandates held for parties, as a room asks its database by them: `:dialogues`, `:parties` and `:submits` side by
/// side, for `unnest`.
public record OwnMandates(Collection<Mandate> held) {

    public Map<String, Object> parameters() {
        return Map.of(
                "dialogues", held.stream().map(Mandate::dialogue).toArray(UUID[]::new),
                "parties", held.stream().map(Mandate::party).toArray(UUID[]::new),
                "submits", held.stream().map(mandate -> !mandate.draftsOnly()).toArray(Boolean[]::new));
    }
}

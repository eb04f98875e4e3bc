package org.redthread.ledger;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// Something that somebody did, as a room tells it to the [Ledger].
///
/// @param act room and verb, `documents.uploaded`; its sentence is the message `documents.act.uploaded`
/// @param dialogue null for what belongs to no dialogue
/// @param kind of the thing it was done to, as a knot of the thread is called; null where there is none
/// @param label what the thing was called at that moment: the ledger keeps it as it was
/// @param circles who may read the entry, beside the actor; never wider than the thing's own circle
public record Deed(
        String act,
        @Nullable UUID dialogue,
        @Nullable String kind,
        @Nullable UUID subject,
        @Nullable String label,
        Set<String> circles,
        Map<String, String> detail) {

    /// Something done in a dialogue, for its secretariat to read unless said otherwise.
    public static Deed in(UUID dialogue, String act) {
        return new Deed(act, dialogue, null, null, null, Set.of(Circle.role(Role.SECRETARIAT, dialogue)), Map.of());
    }

    /// Something done in no dialogue, for the actor alone to read.
    public static Deed anywhere(String act) {
        return new Deed(act, null, null, null, null, Set.of(), Map.of());
    }

    public Deed to(String kind, UUID subject, String label) {
        return new Deed(act, dialogue, kind, subject, label, circles, detail);
    }

    public Deed seenBy(Set<String> circles) {
        return new Deed(act, dialogue, kind, subject, label, Set.copyOf(circles), detail);
    }

    public Deed with(String key, String value) {
        var more = new TreeMap<>(detail);
        more.put(key, value);
        return new Deed(act, dialogue, kind, subject, label, circles, Map.copyOf(more));
    }
}

package org.redthread.texts.amendments;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// Who may see what a delegation wrote.
final class Circles {

    private Circles() {}

    static Set<String> ofDelegation(Desk desk) {
        return Set.of(Circle.party(desk.delegate().party(), desk.text().dialogueId()));
    }

    /// @param shared parties that the draft was shown to
    static Set<String> ofDraft(Desk desk, Collection<UUID> shared) {
        var circles = new TreeSet<>(ofDelegation(desk));
        for (var party : shared) circles.add(Circle.party(party, desk.text().dialogueId()));
        return circles;
    }

    /// What was handed in, before the round was shown: those who keep the round, too.
    static Set<String> ofHandedIn(Desk desk) {
        var dialogue = desk.text().dialogueId();
        var circles = new TreeSet<>(ofDelegation(desk));
        circles.add(Circle.role(Role.SECRETARIAT, dialogue));
        circles.add(Circle.role(Role.CHAIR, dialogue));
        return circles;
    }
}

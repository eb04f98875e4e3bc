package org.redthread.profiles.kept;

import java.util.List;
import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// Who may read a section once it is published. Its country and the secretariat always may.
public enum Audience {
    PARTY,
    DIALOGUE,
    PUBLIC;

    List<String> circles(UUID party, UUID dialogue) {
        var own = Circle.party(party, dialogue);
        var office = Circle.role(Role.SECRETARIAT, dialogue);
        return switch (this) {
            case PARTY -> List.of(own, office);
            case DIALOGUE -> List.of(own, office, Circle.dialogue(dialogue));
            case PUBLIC -> List.of(own, office, Circle.PUBLIC);
        };
    }
}

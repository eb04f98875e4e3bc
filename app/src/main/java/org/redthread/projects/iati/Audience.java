package org.redthread.projects.iati;

import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// Who may read what is taken from a file, as whoever brings it says.
public enum Audience {
    EVERYBODY,
    DIALOGUE,
    SECRETARIAT;

    String circle(UUID dialogue) {
        return switch (this) {
            case EVERYBODY -> Circle.PUBLIC;
            case DIALOGUE -> Circle.dialogue(dialogue);
            case SECRETARIAT -> Circle.role(Role.SECRETARIAT, dialogue);
        };
    }

    static Audience of(String circle) {
        if (circle.equals(Circle.PUBLIC)) return EVERYBODY;
        return circle.startsWith("dialogue:") ? DIALOGUE : SECRETARIAT;
    }
}

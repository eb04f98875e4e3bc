package org.redthread.documents;

import java.util.UUID;
import org.redthread.access.Circle;
import org.redthread.access.Role;

/// The circles that whoever hands a document in can choose from.
public enum Visibility {
    /// The secretariat of the dialogue.
    SECRETARIAT,
    /// All who hold a mandate in the dialogue.
    DIALOGUE,
    /// Everybody.
    PUBLIC;

    /// In the spelling of [Circle].
    public String circle(UUID dialogue) {
        return switch (this) {
            case SECRETARIAT -> Circle.role(Role.SECRETARIAT, dialogue);
            case DIALOGUE -> Circle.dialogue(dialogue);
            case PUBLIC -> Circle.PUBLIC;
        };
    }

    /// What the document's circle was chosen as.
    public static Visibility of(Document document) {
        for (var visibility : values())
            if (visibility.circle(document.dialogue()).equals(document.circle())) return visibility;
        return DIALOGUE;
    }
}

package org.redthread.access;

import java.util.UUID;

/// The spelling of circles of access: who may see a thing is a property of the thing, kept as one of these in its
/// row.
public final class Circle {

    /// Everybody.
    public static final String PUBLIC = "public";

    private Circle() {}

    /// All who hold any mandate in the dialogue.
    public static String dialogue(UUID dialogue) {
        return "dialogue:" + dialogue;
    }

    /// All who hold the role in the dialogue.
    public static String role(Role role, UUID dialogue) {
        return role.name().toLowerCase(java.util.Locale.ROOT) + ":" + dialogue;
    }

    /// The delegation of one party in the dialogue: those who speak for it, and nobody else.
    public static String party(UUID party, UUID dialogue) {
        return "party:" + party + ":" + dialogue;
    }

    /// Those who pay for one party in the dialogue, and make its offers beside its delegation.
    public static String donor(UUID party, UUID dialogue) {
        return "donor:" + party + ":" + dialogue;
    }
}

package org.redthread.texts.rounds;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with rounds of comments.
enum RoundAction implements Action {
    /// Which of them, their rows decide.
    READ("rounds.read", Role.PUBLIC),
    /// Opens, extends and closes a round, and reminds.
    KEEP("rounds.keep", Role.SECRETARIAT),
    /// Sees who has answered, and shows all what all proposed.
    COVER("rounds.cover", Role.SECRETARIAT, Role.CHAIR),
    /// Lets count what came late.
    ADMIT("rounds.admit", Role.CHAIR),
    /// Hands a reply in: for the own party, or as the secretariat for one that wrote to it.
    REPLY("rounds.reply", Role.FOCAL_POINT, Role.ORGANISATION, Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    RoundAction(String permission, Role... roles) {
        this.permission = permission;
        this.roles = Set.of(roles);
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}

package org.redthread.texts.rounds;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with rounds of comments.
enum RoundAction implements Action {
    /// Which of them, their rows decide.
    READ("rounds.read", Role.PUBLIC),
    /// Opens, extends and closes a round, and reminds.
    KEEP("rounds.keep", Role.SECRETARIAT);

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

package org.redthread.texts.consolidation;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with a consolidation.
enum ConsolidationAction implements Action {
    /// Those who keep the round at once; those who are asked in it as soon as it is shown.
    READ("consolidation.read", Role.SECRETARIAT, Role.CHAIR, Role.FOCAL_POINT, Role.ORGANISATION),
    /// The secretariat proposes what becomes of a change, and what the Chair says is settled.
    RULE("consolidation.rule", Role.SECRETARIAT, Role.CHAIR),
    SETTLE("consolidation.settle", Role.CHAIR),
    /// Makes the next revision of what is settled, and takes it back.
    REVISE("consolidation.revise", Role.SECRETARIAT, Role.CHAIR);

    private final String permission;
    private final Set<Role> roles;

    ConsolidationAction(String permission, Role... roles) {
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

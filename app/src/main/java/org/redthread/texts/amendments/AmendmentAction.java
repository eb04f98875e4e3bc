package org.redthread.texts.amendments;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with what parties propose.
enum AmendmentAction implements Action {
    /// Which of them, their rows decide.
    READ("amendments.read", Role.PUBLIC),
    /// Writes for a party that is asked; whether the writer may hand it in too, the mandate says.
    PROPOSE("amendments.propose", Role.FOCAL_POINT, Role.ORGANISATION);

    private final String permission;
    private final Set<Role> roles;

    AmendmentAction(String permission, Role... roles) {
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

package org.redthread.plans.living;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with plans that are kept here.
enum LivingAction implements Action {
    /// Everybody may ask; what there is for whom, the rows decide.
    READ("living.read", Role.PUBLIC),
    /// Begins plans, changes them, freezes and publishes versions.
    KEEP("living.keep", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    LivingAction(String permission, Role role) {
        this.permission = permission;
        this.roles = Set.of(role);
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

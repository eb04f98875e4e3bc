package org.redthread.plans.annex;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with annexes of plans.
enum AnnexAction implements Action {
    /// Whoever may read what a plan holds.
    READ("annex.read", Role.PUBLIC),
    ISSUE("annex.issue", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    AnnexAction(String permission, Role role) {
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

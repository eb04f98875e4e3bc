package org.redthread.plans.sheets;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with sheets of plans.
enum SheetAction implements Action {
    /// Whoever may see a plan takes away what he sees of it.
    READ("sheets.read", Role.PUBLIC),
    /// Brings sheets back, and changes many activities at once.
    TAKE("sheets.take", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    SheetAction(String permission, Role role) {
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

package org.redthread.results.frameworks;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with frameworks.
enum FrameworkAction implements Action {
    /// Everybody may ask; drafts are seen by the secretariat alone, which the rows decide.
    READ("frameworks.read", Role.PUBLIC),
    KEEP("frameworks.keep", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    FrameworkAction(String permission, Role role) {
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

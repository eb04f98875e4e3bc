package org.redthread.projects.grants;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done in a call. What readers may see and score, and who is one, the rows decide.
enum GrantAction implements Action {
    READ("grants.read", Role.PUBLIC),
    KEEP("grants.keep", Role.SECRETARIAT),
    APPLY("grants.apply", Role.ORGANISATION);

    private final String permission;
    private final Role role;

    GrantAction(String permission, Role role) {
        this.permission = permission;
        this.role = role;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(role);
    }
}

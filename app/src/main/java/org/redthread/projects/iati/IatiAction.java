package org.redthread.projects.iati;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with activities of IATI. Who may read which of them, the rows decide.
enum IatiAction implements Action {
    READ("iati.read", Role.PUBLIC),
    TAKE("iati.take", Role.SECRETARIAT);

    private final String permission;
    private final Role role;

    IatiAction(String permission, Role role) {
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

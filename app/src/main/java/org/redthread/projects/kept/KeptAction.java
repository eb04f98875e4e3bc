package org.redthread.projects.kept;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with projects that are kept here. Who may read which of them, the rows decide.
enum KeptAction implements Action {
    KEEP("projects.keep");

    private final String permission;

    KeptAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SECRETARIAT);
    }
}

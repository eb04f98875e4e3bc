package org.redthread.documents;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum DocumentsAction implements Action {
    /// Everybody may look; what is found is decided by the circle of each document.
    READ("documents.read", Role.PUBLIC),
    ADD("documents.add", Role.SECRETARIAT);

    private final String permission;
    private final Role role;

    DocumentsAction(String permission, Role role) {
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

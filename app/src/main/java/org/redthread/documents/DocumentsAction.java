package org.redthread.documents;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum DocumentsAction implements Action {
    /// Everybody may look; what is found is decided by the circle of each document.
    READ("documents.read", Role.PUBLIC),
    ADD("documents.add", Role.SECRETARIAT),
    /// A party's own papers, by whoever acts for it or by the secretariat in its stead.
    ADD_FOR_PARTY("documents.add-for-party", Role.FOCAL_POINT, Role.ORGANISATION, Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    DocumentsAction(String permission, Role... roles) {
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

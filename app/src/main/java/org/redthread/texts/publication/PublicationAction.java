package org.redthread.texts.publication;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with a publication.
enum PublicationAction implements Action {
    READ("publication.read", Role.PUBLIC),
    /// Looks at what would be published.
    PREPARE("publication.prepare", Role.SECRETARIAT, Role.CHAIR),
    PUBLISH("publication.publish", Role.SECRETARIAT),
    /// Opens the versions before the published one to everybody.
    OPEN_HISTORY("publication.open-history", Role.CHAIR);

    private final String permission;
    private final Set<Role> roles;

    PublicationAction(String permission, Role... roles) {
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

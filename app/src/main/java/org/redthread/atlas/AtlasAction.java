package org.redthread.atlas;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done in the atlas: published figures, everybody may read; which are shown, and under which names and
/// boundaries, is for the secretariat to carry out.
public enum AtlasAction implements Action {
    READ("atlas.read", Role.PUBLIC),
    KEEP("atlas.keep", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    AtlasAction(String permission, Role role) {
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

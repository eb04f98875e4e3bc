package org.redthread.profiles.kept;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with profiles that are kept in this house.
enum KeptAction implements Action {
    /// Editions: which, and which of their parts, the rows decide.
    READ("profiles.read-editions", Role.PUBLIC),
    /// Profiles being written: a country its own, the secretariat each.
    SEE("profiles.see", Role.FOCAL_POINT, Role.SECRETARIAT),
    OPEN("profiles.open", Role.FOCAL_POINT, Role.SECRETARIAT),
    /// Writing, signing, submitting and endorsing, each for one's own country.
    WRITE("profiles.write", Role.FOCAL_POINT);

    private final String permission;
    private final Set<Role> roles;

    KeptAction(String permission, Role... roles) {
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

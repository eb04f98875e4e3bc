package org.redthread.texts.endorsement;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with an endorsement.
enum EndorsementAction implements Action {
    /// Which of them, its row decides.
    READ("endorsement.read", Role.PUBLIC),
    /// Records that a text was endorsed.
    KEEP("endorsement.keep", Role.SECRETARIAT, Role.CHAIR),
    /// Takes back what was recorded by mistake.
    TAKE_BACK("endorsement.take-back", Role.SECRETARIAT),
    /// Says where a party stands: those who speak for it, and the secretariat in its stead.
    STAND("endorsement.stand", Role.FOCAL_POINT, Role.ORGANISATION, Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    EndorsementAction(String permission, Role... roles) {
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

package org.redthread.meetings.outcomes;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum OutcomeAction implements Action {
    /// Everybody may ask; what is not out yet is kept from those outside by its circle.
    READ("meetings.outcomes.read", Set.of(Role.PUBLIC)),
    /// Offers and pledges for the party that one acts for.
    OFFER("meetings.outcomes.offer", Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR, Role.SECRETARIAT)),
    RECORD("meetings.outcomes.record", Set.of(Role.SECRETARIAT));

    private final String permission;
    private final Set<Role> roles;

    OutcomeAction(String permission, Set<Role> roles) {
        this.permission = permission;
        this.roles = roles;
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

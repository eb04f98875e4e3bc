package org.redthread.meetings.floor;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with the floor of a meeting. The public sees nothing of it.
enum FloorAction implements Action {
    FOLLOW("meetings.floor", Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR, Role.CHAIR, Role.SECRETARIAT)),
    /// Asks for one's own party; for which, is asked of the mandate.
    ASK("meetings.ask", Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.CHAIR, Role.SECRETARIAT)),
    PRESIDE("meetings.floor-preside", Set.of(Role.CHAIR, Role.SECRETARIAT));

    private final String permission;
    private final Set<Role> roles;

    FloorAction(String permission, Set<Role> roles) {
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

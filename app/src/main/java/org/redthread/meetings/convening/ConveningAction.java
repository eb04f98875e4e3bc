package org.redthread.meetings.convening;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with a meeting that is convened here.
enum ConveningAction implements Action {
    CONVENE("meetings.convene", Set.of(Role.SECRETARIAT)),
    /// Opens, suspends and closes sessions; gives the floor.
    PRESIDE("meetings.preside", Set.of(Role.CHAIR, Role.SECRETARIAT)),
    /// Sends the summary out, approves and publishes it.
    SUM_UP("meetings.sum-up", Set.of(Role.CHAIR, Role.SECRETARIAT));

    private final String permission;
    private final Set<Role> roles;

    ConveningAction(String permission, Set<Role> roles) {
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

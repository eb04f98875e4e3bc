package org.redthread.meetings.floor;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with an agenda; whoever sees the meeting may read it.
enum AgendaAction implements Action {
    EDIT("meetings.agenda", Set.of(Role.SECRETARIAT)),
    /// Says when an item began and ended.
    KEEP_TIME("meetings.agenda-time", Set.of(Role.CHAIR, Role.SECRETARIAT));

    private final String permission;
    private final Set<Role> roles;

    AgendaAction(String permission, Set<Role> roles) {
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

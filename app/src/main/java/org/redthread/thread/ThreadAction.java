package org.redthread.thread;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum ThreadAction implements Action {
    /// Everybody may follow the thread; where it leads is decided by the rooms that hold the knots.
    READ("thread.read", Role.PUBLIC),
    /// The secretariat of the dialogue that the knot belongs to.
    TIE("thread.tie", Role.SECRETARIAT);

    private final String permission;
    private final Role role;

    ThreadAction(String permission, Role role) {
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

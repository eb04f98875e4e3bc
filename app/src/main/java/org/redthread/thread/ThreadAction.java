package org.redthread.thread;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum ThreadAction implements Action {
    /// Everybody may follow the thread; where it leads is decided by the rooms that hold the knots.
    READ("thread.read");

    private final String permission;

    ThreadAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PUBLIC);
    }
}

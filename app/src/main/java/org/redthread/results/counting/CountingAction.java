package org.redthread.results.counting;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with what is counted: everybody may ask.
enum CountingAction implements Action {
    READ("counting.read");

    private final String permission;

    CountingAction(String permission) {
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

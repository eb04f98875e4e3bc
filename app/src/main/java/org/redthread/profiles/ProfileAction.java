package org.redthread.profiles;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with profiles: what is on public record, everybody may read.
enum ProfileAction implements Action {
    READ("profiles.read");

    private final String permission;

    ProfileAction(String permission) {
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

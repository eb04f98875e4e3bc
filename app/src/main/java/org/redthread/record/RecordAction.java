package org.redthread.record;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with the public record: everybody may read it, and nobody changes it here.
enum RecordAction implements Action {
    READ("record.read");

    private final String permission;

    RecordAction(String permission) {
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

package org.redthread.desk;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum DeskAction implements Action {
    /// One's own desk; nobody has another's.
    READ("desk.read", Role.SIGNED_IN),
    /// Whether one has it as a letter and as a calendar.
    CHOOSE("desk.choose", Role.SIGNED_IN),
    /// What a secret address opens for whoever bears it: one calendar, or the way out of one's letters.
    BEAR("desk.bear", Role.PUBLIC);

    private final String permission;
    private final Role role;

    DeskAction(String permission, Role role) {
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

package org.redthread.parties;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with parties: everybody may read them.
enum PartyAction implements Action {
    READ("parties.read");

    private final String permission;

    PartyAction(String permission) {
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

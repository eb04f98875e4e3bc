package org.redthread.ledger;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum LedgerAction implements Action {
    READ("ledger.read", Set.of(Role.SECRETARIAT, Role.CHAIR));

    private final String permission;
    private final Set<Role> roles;

    LedgerAction(String permission, Set<Role> roles) {
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

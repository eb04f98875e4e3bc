package org.redthread.proofs;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// Everybody may have a text checked: nothing of it is kept, and nothing restricted is told.
enum ProofAction implements Action {
    READ("proofs.read");

    private final String permission;

    ProofAction(String permission) {
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

package org.redthread.texts.negotiations;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with texts that are negotiated here.
enum NegotiationAction implements Action {
    /// Which of them, and which versions, their rows decide.
    READ("negotiations.read", Role.PUBLIC),
    /// Begins a text, hands versions in, circulates and withdraws it.
    KEEP("negotiations.keep", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    NegotiationAction(String permission, Role... roles) {
        this.permission = permission;
        this.roles = Set.of(roles);
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

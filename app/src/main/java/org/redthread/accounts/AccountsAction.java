package org.redthread.accounts;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum AccountsAction implements Action {
    SIGN_IN("accounts.sign-in", Role.PUBLIC),
    /// Asking for access, proving the address, and taking an invitation up.
    ASK("accounts.ask", Role.PUBLIC),
    /// One's own page, and the end of one's own session.
    OWN("accounts.own", Role.SIGNED_IN),
    /// Opening accounts, giving and ending mandates.
    KEEP("accounts.keep", Role.SECRETARIAT);

    private final String permission;
    private final Role role;

    AccountsAction(String permission, Role role) {
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

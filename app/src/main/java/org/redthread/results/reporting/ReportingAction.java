package org.redthread.results.reporting;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with keys for reporting.
enum ReportingAction implements Action {
    /// Sees and revokes keys: a party its own, the secretariat each.
    KEYS("reporting.keys", Role.FOCAL_POINT, Role.ORGANISATION, Role.SECRETARIAT),
    ISSUE("reporting.issue", Role.FOCAL_POINT, Role.ORGANISATION),
    /// Nobody's by role: a session opens nothing here, a key alone does.
    SEND("reporting.send");

    private final String permission;
    private final Set<Role> roles;

    ReportingAction(String permission, Role... roles) {
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

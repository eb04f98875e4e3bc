package org.redthread.results.reports;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with annual reports.
enum ReportAction implements Action {
    /// It holds what everybody may know.
    READ("reports.read", Role.PUBLIC),
    ISSUE("reports.issue", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    ReportAction(String permission, Role role) {
        this.permission = permission;
        this.roles = Set.of(role);
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

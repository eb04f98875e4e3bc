package org.redthread.results.values;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with values of indicators.
enum ValueAction implements Action {
    /// Reports for a party; whose values somebody may tell, the rows decide.
    TELL("values.tell", Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.SECRETARIAT)),
    /// Sets targets, verifies, and brings whole files.
    KEEP("values.keep", Set.of(Role.SECRETARIAT));

    private final String permission;
    private final Set<Role> roles;

    ValueAction(String permission, Set<Role> roles) {
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

package org.redthread.api;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What the API itself offers: its description, to everybody.
enum ApiAction implements Action {
    READ("api.read");

    private final String permission;

    ApiAction(String permission) {
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

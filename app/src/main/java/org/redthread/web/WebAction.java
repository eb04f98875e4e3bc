package org.redthread.web;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What the shell itself offers: its front and its page of components, to everybody.
enum WebAction implements Action {
    READ("web.read");

    private final String permission;

    WebAction(String permission) {
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

package org.redthread.texts;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with texts: what is on public record, everybody may read.
enum TextAction implements Action {
    READ("texts.read");

    private final String permission;

    TextAction(String permission) {
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

package org.redthread.projects;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with projects: what is on public record, everybody may read.
enum ProjectAction implements Action {
    READ("projects.read");

    private final String permission;

    ProjectAction(String permission) {
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

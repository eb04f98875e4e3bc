package org.redthread.plans;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with plans: what is on public record, everybody may read.
enum PlanAction implements Action {
    READ("plans.read");

    private final String permission;

    PlanAction(String permission) {
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

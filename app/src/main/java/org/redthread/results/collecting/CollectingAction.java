package org.redthread.results.collecting;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done in collection cycles.
enum CollectingAction implements Action {
    /// Everybody may ask how a cycle stands; what there is for whom, the rows decide.
    READ("collecting.read", Role.PUBLIC),
    /// Reads reports: a party its own, the secretariat each.
    SEE("collecting.see", Role.FOCAL_POINT, Role.ORGANISATION, Role.SECRETARIAT),
    REPORT("collecting.report", Role.FOCAL_POINT, Role.ORGANISATION),
    /// Opens, reminds, verifies, publishes, closes.
    KEEP("collecting.keep", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    CollectingAction(String permission, Role... roles) {
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

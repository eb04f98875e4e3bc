package org.redthread.results.feedback;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// Who was at a meeting is decided by the circles of its survey; these are all who may have been.
enum FeedbackAction implements Action {
    SEE("feedback.see", Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR, Role.CHAIR, Role.SECRETARIAT),
    GIVE("feedback.give", Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR, Role.CHAIR),
    /// Opens a survey, and reads what was written.
    KEEP("feedback.keep", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    FeedbackAction(String permission, Role... roles) {
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

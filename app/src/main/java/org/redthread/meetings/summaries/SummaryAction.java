package org.redthread.meetings.summaries;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum SummaryAction implements Action {
    /// Everybody may ask; drafts are kept from those outside by their circle.
    READ("meetings.summary.read", Set.of(Role.PUBLIC)),
    DRAFT("meetings.summary.draft", Set.of(Role.SECRETARIAT)),
    CORRECT("meetings.summary.correct", Set.of(Role.FOCAL_POINT, Role.ORGANISATION)),
    APPROVE("meetings.summary.approve", Set.of(Role.CHAIR));

    private final String permission;
    private final Set<Role> roles;

    SummaryAction(String permission, Set<Role> roles) {
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

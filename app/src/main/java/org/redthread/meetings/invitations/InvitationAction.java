package org.redthread.meetings.invitations;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done about who comes to a meeting.
enum InvitationAction implements Action {
    INVITE("meetings.invite", Role.SECRETARIAT),
    /// Answering an invitation and nominating a delegation: for one's own party; the secretariat for any.
    NOMINATE("meetings.nominate", Role.FOCAL_POINT, Role.ORGANISATION, Role.SECRETARIAT),
    /// Which parties registered, and the list of participants once it is issued.
    SEE("meetings.delegations", Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR, Role.CHAIR, Role.SECRETARIAT),
    /// Who came, counted.
    COUNT("meetings.presence", Role.CHAIR, Role.SECRETARIAT),
    CHECK_IN("meetings.check-in", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    InvitationAction(String permission, Role... roles) {
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

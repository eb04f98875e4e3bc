package org.redthread.meetings;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with meetings: what is on public record, everybody may read.
enum MeetingAction implements Action {
    READ("meetings.read");

    private final String permission;

    MeetingAction(String permission) {
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

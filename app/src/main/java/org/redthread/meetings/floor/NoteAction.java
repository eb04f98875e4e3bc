package org.redthread.meetings.floor;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with the rapporteur's notes. Once the summary is out, the policy of their table lets the dialogue
/// read them too; the page stays that of those who work with them.
enum NoteAction implements Action {
    READ("meetings.notes", Set.of(Role.CHAIR, Role.SECRETARIAT)),
    WRITE("meetings.note", Set.of(Role.SECRETARIAT));

    private final String permission;
    private final Set<Role> roles;

    NoteAction(String permission, Set<Role> roles) {
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

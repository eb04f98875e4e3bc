package org.redthread.texts.silence;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with a silence procedure.
enum SilenceAction implements Action {
    /// Which of them, the row of the text decides.
    READ("silence.read", Role.PUBLIC),
    /// Opens it, moves its end, calls it off, reminds.
    KEEP("silence.keep", Role.SECRETARIAT, Role.CHAIR),
    /// Only for a party that was asked, which is looked up in the procedure.
    BREAK("silence.break", Role.FOCAL_POINT, Role.ORGANISATION);

    private final String permission;
    private final Set<Role> roles;

    SilenceAction(String permission, Role... roles) {
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

package org.redthread.results.lessons;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum LessonAction implements Action {
    /// Which of them is decided by the circle of each.
    READ("lessons.read", Role.PUBLIC),
    KEEP("lessons.keep", Role.SECRETARIAT, Role.CHAIR, Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR),
    /// Saying that an outcome is as it was told, and that anybody's statement stands no longer.
    VERIFY("lessons.verify", Role.SECRETARIAT),
    /// Taking back what one told oneself.
    WITHDRAW("lessons.withdraw", Role.SECRETARIAT, Role.CHAIR, Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR);

    private final String permission;
    private final Set<Role> roles;

    LessonAction(String permission, Role... roles) {
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

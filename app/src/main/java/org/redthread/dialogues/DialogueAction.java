package org.redthread.dialogues;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with dialogues: everybody may read them.
enum DialogueAction implements Action {
    READ("dialogues.read");

    private final String permission;

    DialogueAction(String permission) {
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

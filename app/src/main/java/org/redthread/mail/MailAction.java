package org.redthread.mail;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum MailAction implements Action {
    /// One's own letters; the secretariat sees those of its dialogues too.
    READ("mail.read");

    private final String permission;

    MailAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SIGNED_IN);
    }
}

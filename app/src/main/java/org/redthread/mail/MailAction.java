package org.redthread.mail;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum MailAction implements Action {
    /// One's own letters; the secretariat sees those of its dialogues too.
    READ("mail.read", Role.SIGNED_IN),
    /// Sends a letter again that failed or is in doubt.
    SEND_AGAIN("mail.send-again", Role.SECRETARIAT);

    private final String permission;
    private final Role role;

    MailAction(String permission, Role role) {
        this.permission = permission;
        this.role = role;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(role);
    }
}

package org.redthread.access;

import java.util.Set;

/// Something that can be done in a room, with the roles that may do it. Each room declares its own as an enum.
public interface Action {

    /// As handlers name it in [Asks], for example `meetings.read`.
    String permission();

    /// Who may. Whoever is not named may not.
    Set<Role> roles();
}

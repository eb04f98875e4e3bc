package org.redthread.search;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

enum SearchAction implements Action {
    /// Everybody may look; what is found is decided row by row.
    READ;

    @Override
    public String permission() {
        return "search.read";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PUBLIC);
    }
}

package org.redthread.web;

import org.redthread.access.Action;
import org.redthread.access.Role;

/// A page where those who signed in work, offered on their own page under each mandate that opens it. Rooms declare
/// theirs as a bean, so that the room of accounts need not know them; a page that nothing leads to is not walked by the
/// tests either.
///
/// @param order among the others, from the left
/// @param address as it is mapped, without the language: `/{dialogue}/ledger`
/// @param label key of its message: `ledger.title`
/// @param action that the page asks for
public record Workplace(int order, String address, String label, Action action) {

    public boolean isOpenTo(Role role) {
        return action.roles().contains(role)
                || action.roles().contains(Role.SIGNED_IN)
                || action.roles().contains(Role.PUBLIC);
    }

    /// @param dialogue its address without the language: `/rehearsal`
    public String inside(String dialogue) {
        return address.replace("/{dialogue}", dialogue);
    }
}

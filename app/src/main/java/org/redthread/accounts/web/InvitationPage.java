package org.redthread.accounts.web;

import org.redthread.accounts.Appointments;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Where an invited account is given its first password.
///
/// @param address that was invited
public record InvitationPage(Here here, String address, Form form) {

    public int shortestPassword() {
        return Appointments.SHORTEST_PASSWORD;
    }
}

package org.redthread.accounts.web;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.accounts.Appointment;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What a mandate can make of an account, to choose from.
final class Roles {

    private Roles() {}

    static List<Form.Choice> choices(Here here) {
        return Stream.concat(
                        Stream.of(new Form.Choice("", here.say("accounts.appoint.role.choose"))),
                        Appointment.ROLES.stream()
                                .map(role -> new Form.Choice(role.name(), here.say("accounts.role." + role))))
                .toList();
    }
}

package org.redthread.plans.duties;

import java.util.List;
import org.redthread.access.Role;

/// What a plan asks of somebody, and the way to where it is done from the address of the dialogue on: `%1$s` is the
/// plan, `%2$s` what it is about, `%3$d` its number.
enum Kind {
    /// An offer is drafted, and somebody may hand it in.
    HAND_IN("/offers/%2$s#say-open"),
    /// An offer of the party stands open until its date, and then lapses.
    AWAIT("/offers/%2$s#stands"),
    /// An offer of the party was accepted and has a date.
    KEEP("/offers/%2$s#stands"),
    /// The party answers for an activity that has a date.
    CARRY_OUT("/plans/%1$s#activity-%3$d"),

    ANSWER("/offers/%2$s#say-accepted", Whose.SECRETARIAT),
    /// The date of an accepted offer has just passed, and nobody said whether it was kept.
    TELL("/offers/%2$s#say-kept", Whose.SECRETARIAT),
    /// The last time of an activity is over, and nobody said what came of it.
    FOLLOW_UP("/plans/%1$s/activities/%2$s", Whose.SECRETARIAT),
    /// A draft began by itself when a text was published.
    OPEN("/plans/%1$s#move", Whose.SECRETARIAT),
    ENDORSE("/plans/%1$s/versions/%3$d#endorse", Whose.SECRETARIAT),
    PUBLISH("/plans/%1$s/versions/%3$d#endorse", Whose.SECRETARIAT);

    private enum Whose {
        PARTY(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR),
        SECRETARIAT(Role.SECRETARIAT);

        private final List<Role> roles;

        Whose(Role... roles) {
            this.roles = List.of(roles);
        }
    }

    private final String place;
    private final Whose whose;

    Kind(String place) {
        this(place, Whose.PARTY);
    }

    Kind(String place, Whose whose) {
        this.place = place;
        this.whose = whose;
    }

    List<Role> roles() {
        return whose.roles;
    }

    String inside(Waits waits) {
        return place.formatted(waits.slug(), waits.subject(), waits.number());
    }
}

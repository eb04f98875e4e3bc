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

    ANSWER("/offers/%2$s#say-accepted", Role.SECRETARIAT),
    /// The date of an accepted offer has just passed, and nobody said whether it was kept.
    TELL("/offers/%2$s#say-kept", Role.SECRETARIAT),
    /// The last time of an activity is over, and nobody said what came of it.
    FOLLOW_UP("/plans/%1$s/activities/%2$s", Role.SECRETARIAT),
    /// A draft began by itself when a text was published.
    OPEN("/plans/%1$s#move", Role.SECRETARIAT),
    ENDORSE("/plans/%1$s/versions/%3$d#endorse", Role.SECRETARIAT),
    PUBLISH("/plans/%1$s/versions/%3$d#endorse", Role.SECRETARIAT);

    private final String place;
    private final List<Role> roles;

    /// For whoever acts for a party.
    Kind(String place) {
        this(place, Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR);
    }

    Kind(String place, Role... roles) {
        this.place = place;
        this.roles = List.of(roles);
    }

    List<Role> roles() {
        return roles;
    }

    String inside(Waits waits) {
        return place.formatted(waits.slug(), waits.subject(), waits.number());
    }
}

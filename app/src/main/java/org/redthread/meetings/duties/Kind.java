package org.redthread.meetings.duties;

import java.util.List;
import java.util.UUID;
import org.redthread.access.Role;

/// What a meeting asks of somebody, and where it is done from the meeting's address on.
enum Kind {
    /// An invitation has no answer yet.
    ANSWER("/delegation#invitation"),
    /// The party comes, and has nominated nobody.
    NOMINATE("/delegation#form"),
    /// Somebody of the delegation has no name, or nobody leads it.
    COMPLETE("/delegation#form"),
    CREDENTIALS("/delegation#credentials"),
    /// The drafted summary lies with those who were there.
    CORRECT("/summary#correct"),
    /// An offer or a pledge of the party has a date.
    PROMISE("/outcomes#"),
    STEP("/outcomes#"),

    CHECK("/invitations", Role.SECRETARIAT),
    CLOSE("#move", Role.SECRETARIAT),
    ISSUE("/participants", Role.SECRETARIAT),
    DRAFT("/summary", Role.SECRETARIAT),
    DECIDE("/summary#corrections", Role.SECRETARIAT),
    PUBLISH("/summary#on", Role.SECRETARIAT),
    /// A next step of the secretariat, or one that is nobody's in particular.
    OWN_STEP("/outcomes#", Role.SECRETARIAT),
    /// The day has passed, whoever it was that should have done it, and nobody said what came of it.
    FOLLOW_UP("/outcomes#", Role.SECRETARIAT),
    APPROVE("/summary#on", Role.CHAIR);

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

    /// @param subject of a duty that is about one thing of the meeting
    String inside(String meeting, UUID subject) {
        return meeting + place + (place.endsWith("#") ? subject : "");
    }
}

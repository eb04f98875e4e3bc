package org.redthread.texts.duties;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redthread.access.Role;

/// What a negotiated text asks of somebody, and where it is done from the text's or the round's address on.
enum Kind {
    /// A round is open, and the party has handed nothing in.
    ROUND("/amend"),
    /// Drafts wait for somebody who may hand them in.
    CLEAR("/proposals#drafts"),
    HAND_IN("/proposals#cleared"),
    /// Another party showed its proposal and asks who stands behind it.
    SUPPORT("/proposals#others"),
    /// It was decided what becomes of proposals, and the party has not said whether it accepts that.
    REPLY("/proposals#handed-in"),
    /// A silence procedure runs; what nobody breaks is adopted.
    SILENCE("/silence#break"),
    /// A text was endorsed, and the state has not said where it stands.
    STAND("/endorsement#stand", Role.FOCAL_POINT),

    PROPOSE("/consolidation?open=true", Role.SECRETARIAT),
    REVISE("/consolidation#revision", Role.SECRETARIAT),
    CLOSE("/coverage#keep", Role.SECRETARIAT),
    TRANSLATE("#hand-in", Role.SECRETARIAT),
    PUBLISH("/publish", Role.SECRETARIAT),
    SETTLE("/consolidation?open=true", Role.CHAIR),
    ADMIT("/coverage#late", Role.CHAIR);

    private static final Set<Kind> OF_A_TEXT = EnumSet.of(SILENCE, STAND, TRANSLATE, PUBLISH);

    private final String place;
    private final List<Role> roles;

    /// For whoever speaks for a party.
    Kind(String place) {
        this(place, Role.FOCAL_POINT, Role.ORGANISATION);
    }

    Kind(String place, Role... roles) {
        this.place = place;
        this.roles = List.of(roles);
    }

    List<Role> roles() {
        return roles;
    }

    boolean isOfRound() {
        return !OF_A_TEXT.contains(this);
    }

    /// @param text its address
    String inside(String text, int round) {
        return text + (isOfRound() ? "/rounds/" + round : "") + place;
    }
}

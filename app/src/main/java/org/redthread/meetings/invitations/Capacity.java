package org.redthread.meetings.invitations;

import java.util.List;

/// What somebody is in a delegation.
public enum Capacity {
    /// Speaks for the party; one in each delegation.
    HEAD,
    ALTERNATE,
    ADVISER,
    EXPERT,
    /// Somebody of whom the capacity is not on record.
    DELEGATE,
    /// No person: a delegation of which not even the number is on record. It takes no seat and is not counted.
    WHOLE;

    /// What a party chooses from.
    static final List<Capacity> NOMINATED = List.of(HEAD, ALTERNATE, ADVISER, EXPERT);

    boolean isPerson() {
        return this != WHOLE;
    }
}

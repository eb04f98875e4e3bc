package org.redthread.plans.offers;

import java.util.Set;
import org.redthread.access.Action;
import org.redthread.access.Role;

/// What may be done with offers under plans.
enum OfferAction implements Action {
    /// Everybody may ask; what there is for whom, the rows decide.
    READ("offers.read", Role.PUBLIC),
    /// For the party that one acts for; the secretariat takes up what a party said at a meeting.
    OFFER("offers.offer", Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR, Role.SECRETARIAT),
    ANSWER("offers.answer", Role.SECRETARIAT);

    private final String permission;
    private final Set<Role> roles;

    OfferAction(String permission, Role... roles) {
        this.permission = permission;
        this.roles = Set.of(roles);
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}

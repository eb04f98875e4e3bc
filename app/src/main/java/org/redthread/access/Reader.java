package org.redthread.access;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is asking: an account with the mandates that are in force now, or nobody in particular.
///
/// Accounts are named by role, never by person, wherever a label is shown.
///
/// @param zone of the clock that the reader wants to be told moments on too; null for whoever has chosen none
public record Reader(
        @Nullable UUID account,
        String label,
        Set<Mandate> mandates,
        @Nullable ZoneId zone) {

    /// The public: no account, no mandate.
    public static final Reader PUBLIC = new Reader(null, "", Set.of());

    public Reader(@Nullable UUID account, String label, Set<Mandate> mandates) {
        this(account, label, mandates, null);
    }

    public boolean signedIn() {
        return account != null;
    }

    /// Whether the reader holds the role in the dialogue; everybody is the public.
    public boolean is(Role role, UUID dialogue) {
        return mandates.stream().anyMatch(m -> m.role() == role && m.dialogue().equals(dialogue))
                || withoutMandate(role);
    }

    /// Whether the reader holds the role in any dialogue.
    public boolean is(Role role) {
        return mandates.stream().anyMatch(m -> m.role() == role) || withoutMandate(role);
    }

    private boolean withoutMandate(Role role) {
        return role == Role.PUBLIC || role == Role.SIGNED_IN && signedIn();
    }

    /// The parties that the reader speaks for in the dialogue; a donor pays for one and does not speak for it.
    public Set<UUID> speaksFor(UUID dialogue) {
        var parties = new LinkedHashSet<UUID>();
        for (var mandate : mandates)
            if (mandate.dialogue().equals(dialogue) && mandate.party() != null && mandate.speaks())
                parties.add(mandate.party());
        return parties;
    }

    /// Whether the reader may hand in what the party says there; a drafter may not.
    public boolean submitsFor(UUID party, UUID dialogue) {
        return mandates.stream()
                .anyMatch(mandate -> !mandate.draftsOnly()
                        && mandate.speaks()
                        && mandate.dialogue().equals(dialogue)
                        && party.equals(mandate.party()));
    }

    /// The circles of access that the reader stands in, spelled as rows of restricted tables spell them. A country's
    /// delegation is a circle of its own: to come from the country, or to pay for it, is not to stand in it.
    public Set<String> circles() {
        var circles = new TreeSet<String>();
        circles.add(Circle.PUBLIC);
        for (var mandate : mandates) {
            circles.add(Circle.dialogue(mandate.dialogue()));
            circles.add(Circle.role(mandate.role(), mandate.dialogue()));
            if (mandate.party() == null) continue;
            if (mandate.speaks()) circles.add(Circle.party(mandate.party(), mandate.dialogue()));
            if (mandate.role() == Role.DONOR) circles.add(Circle.donor(mandate.party(), mandate.dialogue()));
        }
        return circles;
    }
}

package org.redthread.profiles.kept;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.desk.AtDesk;
import org.redthread.desk.Duties;
import org.redthread.desk.Duty;
import org.redthread.dialogues.Dialogues;
import org.springframework.stereotype.Component;

/// Profiles as they wait on the desks of their countries: sections to be signed, and an answer before silence speaks.
@Component
class ProfileDuties implements Duties {

    private static final Set<Role> COUNTRY = Set.of(Role.FOCAL_POINT);

    private final KeptProfileStore store;
    private final Dialogues dialogues;

    ProfileDuties(KeptProfileStore store, Dialogues dialogues) {
        this.store = store;
        this.dialogues = dialogues;
    }

    /// What is to be done.
    enum Kind {
        /// Sections hold words that nobody signed.
        SIGN,
        /// The three months run.
        ANSWER
    }

    @Override
    public List<Duty> of(AtDesk who) {
        var mandates = who.forParties(COUNTRY);
        if (mandates.isEmpty()) return List.of();
        var waits = store.waits(mandates.stream()
                .map(mandate -> Objects.requireNonNull(mandate.party()))
                .distinct()
                .toList());
        var duties = new ArrayList<Duty>();
        for (var one : waits)
            who.mandate(one.dialogueId(), one.partyId(), COUNTRY).ifPresent(mandate -> {
                var unsigned = mandate.draftsOnly() ? one.mine() : one.unsigned();
                if (one.lastDay() != null && !mandate.draftsOnly())
                    duties.add(duty(who, one, Kind.ANSWER, mandate, 1, dialogues.insides()));
                else if (one.lastDay() == null && unsigned > 0)
                    duties.add(duty(who, one, Kind.SIGN, mandate, unsigned, dialogues.insides()));
            });
        return duties;
    }

    private static Duty duty(
            AtDesk who, KeptProfileStore.Waits one, Kind kind, Mandate mandate, int many, Map<UUID, String> homes) {
        var key = "profiles.duty." + kind;
        return new Duty(
                "profiles." + kind,
                one.id(),
                mandate,
                who.say(key),
                who.say("profiles.duty.about", who.say("profiles.kind." + one.kind()), String.valueOf(one.describes())),
                who.say(key + ".words", many),
                who.say(key + ".act"),
                homes.get(one.dialogueId()) + "/profiles/kept/" + one.id() + (kind == Kind.SIGN ? "#parts" : "#on"),
                kind == Kind.SIGN ? one.openedAt() : one.submittedAt(),
                one.lastDay() == null ? null : new Duty.Due(ThreeMonths.ends(one.lastDay()), ZoneOffset.UTC));
    }
}

package org.redthread.results.collecting;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.desk.AtDesk;
import org.redthread.desk.Duties;
import org.redthread.desk.Duty;
import org.redthread.dialogues.Dialogues;
import org.springframework.stereotype.Component;

/// PartyReports as they wait on desks: to be filled in and handed in by parties, to be verified and published by
/// secretariats.
@Component
class CollectingDuties implements Duties {

    private static final Set<Role> REPORTING = Set.of(Role.FOCAL_POINT, Role.ORGANISATION);

    private final CollectingStore store;
    private final Dialogues dialogues;

    CollectingDuties(CollectingStore store, Dialogues dialogues) {
        this.store = store;
        this.dialogues = dialogues;
    }

    /// What is to be done.
    enum Kind {
        REPORT,
        /// A drafter was asked for some of it.
        CONTRIBUTE,
        /// The secretariat gave it back.
        MEND,
        VERIFY,
        PUBLISH
    }

    @Override
    public List<Duty> of(AtDesk who) {
        var own = who.forParties(REPORTING);
        var kept = who.dialogues(Role.SECRETARIAT);
        if (own.isEmpty() && kept.isEmpty()) return List.of();
        var waits = store.waits(
                own.stream().map(Mandate::dialogue).toList(),
                own.stream()
                        .map(mandate -> Objects.requireNonNull(mandate.party()))
                        .toList(),
                kept);
        if (waits.isEmpty()) return List.of();
        var known = dialogues.insides();
        var ofParties = waits.stream()
                .filter(one -> !one.state().isTheSecretariats())
                .flatMap(one -> ofParty(who, one, known).stream());
        var ofOffice = waits.stream()
                .filter(one -> one.state().isTheSecretariats())
                .collect(Collectors.groupingBy(one -> List.of(one.cycleId(), one.state())))
                .values()
                .stream()
                .flatMap(several -> ofOffice(who, several, known).stream());
        return Stream.concat(ofParties, ofOffice).toList();
    }

    private static Optional<Duty> ofParty(AtDesk who, Waits waits, Map<UUID, String> dialogues) {
        return who.mandate(waits.dialogueId(), waits.partyId(), REPORTING)
                .flatMap(mandate ->
                        kind(who, waits, mandate).map(kind -> duty(who, waits, kind, mandate, 1, dialogues)));
    }

    /// All that waits in one cycle is one thing to do.
    private static Optional<Duty> ofOffice(AtDesk who, List<Waits> several, Map<UUID, String> dialogues) {
        var first = several.getFirst();
        var kind = first.state() == State.SUBMITTED ? Kind.VERIFY : Kind.PUBLISH;
        return who.mandate(first.dialogueId(), null, Set.of(Role.SECRETARIAT))
                .map(mandate -> duty(who, first, kind, mandate, several.size(), dialogues));
    }

    private static Duty duty(
            AtDesk who, Waits waits, Kind kind, Mandate mandate, int many, Map<UUID, String> dialogues) {
        var key = "collecting.duty." + kind;
        var verifies = waits.state().isTheSecretariats();
        return new Duty(
                "collecting." + kind,
                waits.cycleId(),
                mandate,
                who.say(key),
                who.say("collecting.duty.about", waits.period().toString()),
                who.say(key + ".words", many),
                who.say(key + ".act"),
                dialogues.get(waits.dialogueId()) + "/collecting/" + waits.period() + (verifies ? "#parties" : "/own"),
                verifies ? waits.handedInAt() : waits.openedAt(),
                verifies ? null : new Duty.Due(waits.end(), ZoneOffset.UTC));
    }

    private static Optional<Kind> kind(AtDesk who, Waits waits, Mandate mandate) {
        if (mandate.draftsOnly())
            return waits.contributors().stream()
                    .filter(each -> each.account().equals(who.reader().account()))
                    .findFirst()
                    .map(each -> Kind.CONTRIBUTE);
        return Optional.of(waits.state() == State.RETURNED ? Kind.MEND : Kind.REPORT);
    }
}

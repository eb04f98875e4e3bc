package org.redthread.results.collecting;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.desk.AtDesk;
import org.redthread.desk.Duties;
import org.redthread.desk.Duty;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.springframework.stereotype.Component;

/// Reports as they wait on desks: to be filled in and handed in by parties, to be verified and published by
/// secretariats.
@Component
class CollectingDuties implements Duties {

    private static final Set<Role> REPORTING = Set.of(Role.FOCAL_POINT, Role.ORGANISATION);

    private final CollectingStore store;
    private final Dialogues dialogues;
    private final Parties parties;

    CollectingDuties(CollectingStore store, Dialogues dialogues, Parties parties) {
        this.store = store;
        this.dialogues = dialogues;
        this.parties = parties;
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
        var names = parties.names(
                waits.stream().map(Waits::partyId).collect(Collectors.toSet()),
                who.language(),
                LocalDate.ofInstant(who.now(), ZoneOffset.UTC));
        var known = dialogues.insides();
        return waits.stream()
                .flatMap(one -> duty(who, one, names, known).stream())
                .toList();
    }

    private static Optional<Duty> duty(
            AtDesk who, Waits waits, Map<UUID, PartyName> names, Map<UUID, String> dialogues) {
        var name = names.get(waits.partyId());
        if (name == null) return Optional.empty();
        var verifies = waits.state().isTheSecretariats();
        var mandate = verifies
                ? who.mandate(waits.dialogueId(), null, Set.of(Role.SECRETARIAT))
                : who.mandate(waits.dialogueId(), waits.partyId(), REPORTING);
        return mandate.flatMap(held -> kind(who, waits, held).map(kind -> {
            var key = "collecting.duty." + kind;
            return new Duty(
                    "collecting." + kind,
                    waits.cycleId(),
                    held,
                    who.say(key),
                    who.say("collecting.duty.about", waits.period().toString()),
                    who.say(key + ".words", name.printed()),
                    who.say(key + ".act"),
                    dialogues.get(waits.dialogueId()) + "/collecting/" + waits.period() + "/" + name.key(),
                    verifies ? waits.handedInAt() : waits.openedAt(),
                    verifies ? null : new Duty.Due(waits.end(), ZoneOffset.UTC));
        }));
    }

    private static Optional<Kind> kind(AtDesk who, Waits waits, Mandate mandate) {
        if (waits.state() == State.SUBMITTED) return Optional.of(Kind.VERIFY);
        if (waits.state() == State.VERIFIED) return Optional.of(Kind.PUBLISH);
        if (mandate.draftsOnly())
            return waits.contributors().stream()
                    .filter(each -> each.account().equals(who.reader().account()))
                    .findFirst()
                    .map(each -> Kind.CONTRIBUTE);
        return Optional.of(waits.state() == State.RETURNED ? Kind.MEND : Kind.REPORT);
    }
}

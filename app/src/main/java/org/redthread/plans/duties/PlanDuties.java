package org.redthread.plans.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Role;
import org.redthread.desk.AtDesk;
import org.redthread.desk.Duties;
import org.redthread.desk.Duty;
import org.redthread.dialogues.Dialogues;
import org.springframework.stereotype.Component;

/// Offers, activities and versions of plans, as they wait on desks.
@Component
class PlanDuties implements Duties {

    private final PlanDutyStore store;
    private final Dialogues dialogues;

    PlanDuties(PlanDutyStore store, Dialogues dialogues) {
        this.store = store;
        this.dialogues = dialogues;
    }

    @Override
    public List<Duty> of(AtDesk who) {
        var own = who.forParties(Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR));
        var kept = who.dialogues(Role.SECRETARIAT);
        if (own.isEmpty() && kept.isEmpty()) return List.of();
        var known = dialogues.insides();
        return store.of(own, kept, who.now()).stream()
                .filter(waits -> waits.hasCome(who.now()))
                .flatMap(waits -> duty(who, waits, known).stream())
                .toList();
    }

    private static Optional<Duty> duty(AtDesk who, Waits waits, Map<UUID, String> dialogues) {
        var key = "plans.duty." + waits.kind();
        var due = waits.due(who.now());
        return who.mandate(waits.dialogueId(), waits.partyId(), waits.kind().roles())
                .map(mandate -> new Duty(
                        "plans." + waits.kind(),
                        waits.subject(),
                        mandate,
                        who.say(key),
                        waits.plan(),
                        who.say(key + ".words", what(who, waits), waits.number()),
                        who.say(key + ".act"),
                        dialogues.get(waits.dialogueId()) + waits.kind().inside(waits),
                        waits.since(),
                        due == null ? null : new Duty.Due(due, waits.zone())));
    }

    private static String what(AtDesk who, Waits waits) {
        return waits.what().isEmpty() ? who.say("offers.untitled", waits.number()) : waits.what();
    }
}

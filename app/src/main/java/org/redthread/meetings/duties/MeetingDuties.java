package org.redthread.meetings.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.access.Role;
import org.redthread.desk.AtDesk;
import org.redthread.desk.Duties;
import org.redthread.desk.Duty;
import org.redthread.dialogues.Dialogues;
import org.springframework.stereotype.Component;

/// Invitations, delegations, summaries and what meetings left to do, as they wait on desks.
@Component
class MeetingDuties implements Duties {

    private final MeetingDutyStore store;
    private final Dialogues dialogues;

    MeetingDuties(MeetingDutyStore store, Dialogues dialogues) {
        this.store = store;
        this.dialogues = dialogues;
    }

    @Override
    public List<Duty> of(AtDesk who) {
        var known = dialogues.insides();
        return Stream.concat(ofParties(who).stream(), ofOffices(who).stream())
                .flatMap(waiting -> duty(who, waiting, known).stream())
                .toList();
    }

    private List<Waiting> ofParties(AtDesk who) {
        var own = who.forParties(Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR));
        return own.isEmpty() ? List.of() : store.ofParties(own, who.language().tag(), who.now());
    }

    private List<Waiting> ofOffices(AtDesk who) {
        var kept = who.dialogues(Role.SECRETARIAT);
        var chaired = who.dialogues(Role.CHAIR);
        return kept.isEmpty() && chaired.isEmpty()
                ? List.of()
                : store.ofOffices(kept, chaired, who.language().tag(), who.now());
    }

    private static Optional<Duty> duty(AtDesk who, Waiting waiting, Map<UUID, String> dialogues) {
        var kind = waiting.kind();
        var key = "meetings.duty." + kind;
        var meeting = dialogues.get(waiting.dialogueId()) + "/meetings/" + waiting.slug();
        var due = waiting.due() == null ? null : new Duty.Due(waiting.due(), waiting.zone());
        return who.mandate(waiting.dialogueId(), waiting.partyId(), kind.roles())
                .map(mandate -> new Duty(
                        "meetings." + kind,
                        waiting.subject(),
                        mandate,
                        who.say(key),
                        who.say("meetings.duty.about", waiting.symbol(), waiting.label()),
                        waiting.what().isEmpty() ? who.say(key + ".words", waiting.count()) : waiting.what(),
                        who.say(key + ".act"),
                        kind.inside(meeting, waiting.subject()),
                        waiting.since(),
                        due));
    }
}

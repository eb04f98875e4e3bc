package org.redthread.texts.duties;

import com.ibm.icu.util.ULocale;
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

/// Rounds, proposals, silences and endorsements, as they wait on desks.
@Component
class TextDuties implements Duties {

    private final TextDutyStore store;
    private final Dialogues dialogues;

    TextDuties(TextDutyStore store, Dialogues dialogues) {
        this.store = store;
        this.dialogues = dialogues;
    }

    @Override
    public List<Duty> of(AtDesk who) {
        var known = dialogues.insides();
        return Stream.concat(ofParties(who).stream(), ofOffices(who).stream())
                .flatMap(waits -> duty(who, waits, known).stream())
                .toList();
    }

    private List<Waits> ofParties(AtDesk who) {
        var own = who.forParties(Set.of(Role.FOCAL_POINT, Role.ORGANISATION));
        return own.isEmpty() ? List.of() : store.ofParties(own, who.now());
    }

    private List<Waits> ofOffices(AtDesk who) {
        var kept = who.dialogues(Role.SECRETARIAT);
        var chaired = who.dialogues(Role.CHAIR);
        return kept.isEmpty() && chaired.isEmpty() ? List.of() : store.ofOffices(kept, chaired, who.now());
    }

    private static Optional<Duty> duty(AtDesk who, Waits waits, Map<UUID, String> dialogues) {
        var kind = waits.kind();
        var key = "texts.duty." + kind;
        var text = dialogues.get(waits.dialogueId()) + "/negotiations/" + waits.slug();
        var due = waits.due() == null ? null : new Duty.Due(waits.due(), waits.zone());
        return who.mandate(waits.dialogueId(), waits.partyId(), kind.roles())
                .map(mandate -> new Duty(
                        "texts." + kind,
                        waits.subject(),
                        mandate,
                        who.say(key),
                        kind.isOfRound()
                                ? who.say("texts.duty.about.round", waits.symbol(), waits.title(), waits.round())
                                : who.say("texts.duty.about", waits.symbol(), waits.title()),
                        who.say(key + ".words", waits.count(), language(who, waits)),
                        who.say(key + ".act"),
                        kind.inside(text, waits.round()),
                        waits.since(),
                        due));
    }

    /// A language by its name in the language of whoever looks.
    private static String language(AtDesk who, Waits waits) {
        return waits.language().isEmpty()
                ? ""
                : new ULocale(waits.language())
                        .getDisplayLanguage(who.language().locale());
    }
}

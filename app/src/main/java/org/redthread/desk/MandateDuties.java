package org.redthread.desk;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Ending;
import org.redthread.dialogues.Dialogues;
import org.springframework.stereotype.Component;

/// Mandates that end within a month, for their holders and for the secretariats that give them.
///
/// The room of accounts lies below this one and cannot bring them itself.
@Component
class MandateDuties implements Duties {

    private static final Duration AHEAD = Duration.ofDays(30);

    private final Accounts accounts;
    private final Dialogues dialogues;

    MandateDuties(Accounts accounts, Dialogues dialogues) {
        this.accounts = accounts;
        this.dialogues = dialogues;
    }

    @Override
    public List<Duty> of(AtDesk who) {
        var known = dialogues.insides();
        return accounts.ending(who.now().plus(AHEAD), who.language()).stream()
                .flatMap(ending -> duty(who, ending, known).stream())
                .toList();
    }

    private static Optional<Duty> duty(AtDesk who, Ending ending, Map<UUID, String> dialogues) {
        if (ending.account().equals(who.reader().account())) {
            var own = new Mandate(ending.role(), ending.dialogue(), ending.party(), ending.draftsOnly());
            return Optional.of(duty(who, ending, own, who.say("desk.accounts.ENDING.own"), "", "/account#mandates"));
        }
        return who.mandate(ending.dialogue(), null, Set.of(Role.SECRETARIAT))
                .map(mandate -> duty(
                        who,
                        ending,
                        mandate,
                        who.say("desk.accounts.ENDING.other"),
                        ending.name(),
                        dialogues.get(ending.dialogue()) + "/accounts#mandates"));
    }

    private static Duty duty(AtDesk who, Ending ending, Mandate mandate, String words, String name, String inside) {
        var role = who.say(ending.draftsOnly() ? "accounts.drafter" : "accounts.role." + ending.role());
        return new Duty(
                "accounts.ENDING",
                ending.id(),
                mandate,
                who.say("desk.accounts.ENDING"),
                name.isEmpty() ? role : who.say("desk.mandate", role, name),
                words,
                who.say("desk.accounts.ENDING.act"),
                inside,
                null,
                new Duty.Due(ending.until(), ZoneOffset.UTC));
    }
}

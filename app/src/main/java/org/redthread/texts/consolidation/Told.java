package org.redthread.texts.consolidation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.dialogues.Dialogues;
import org.redthread.mail.Outbox;
import org.redthread.texts.consolidation.ToldStore.News;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.rounds.Round;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells the people of a party what the Chair settled about its changes: one letter for all that was settled at once.
///
/// The house writes it after the Chair has settled, since only the secretariat knows addresses. What was settled keeps
/// that it was not told until it is, so that a house which stops in between tells it with the next.
@Component
public class Told {

    private final ToldStore store;
    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    Told(
            ToldStore store,
            Negotiations negotiations,
            Dialogues dialogues,
            Accounts accounts,
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Tells what was settled in the round and not told yet. Outside of a transaction.
    public void tell(Round round) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, round.dialogueId(), null)));
        access.as(house, () -> transaction.execute(_ -> told(round)));
    }

    /// @return how many letters were written
    private int told(Round round) {
        var settled = store.take(round.id(), clock.instant()).stream().collect(groupingBy(News::partyId));
        if (settled.isEmpty()) return 0;
        var text = negotiations.all(List.of(round.negotiationId())).getFirst();
        var dialogue = dialogues.all().stream()
                .filter(each -> each.id().equals(round.dialogueId()))
                .findFirst()
                .orElseThrow();
        var page = dialogue.inside() + round.inside(text) + "/proposals";
        var letters = accounts.correspondents(dialogue.id(), settled.keySet());
        for (var to : letters) {
            var language = Language.of(to.language()).orElse(Language.EN);
            var its = settled.getOrDefault(to.party(), List.of());
            var body = new ArrayList<String>();
            if (dialogue.sample()) body.add(messages.say(language, "consolidation.letter.sample"));
            body.add(messages.say(language, "consolidation.letter.body", text.label(), round.number(), its.size()));
            its.forEach(each -> body.add(line(each, language)));
            body.add(messages.say(language, "consolidation.letter.answer", base.of("/" + language.tag() + page)));
            outbox.post(
                    to.account(),
                    to.address(),
                    dialogue.id(),
                    language.tag(),
                    messages.say(language, "consolidation.letter.subject", text.symbol(), its.size()),
                    String.join("\n\n", body));
        }
        return letters.size();
    }

    private String line(News settled, Language language) {
        return messages.say(
                language,
                "consolidation.letter.line",
                settled.number().isBlank() ? "–" : settled.number(),
                shortened(settled.was()),
                shortened(settled.becomes()),
                messages.say(language, "consolidation.disposition." + settled.disposition()),
                settled.reason());
    }

    /// A letter says which change is meant; its whole wording stands on the page.
    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= 160
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 159)) + "…";
    }
}

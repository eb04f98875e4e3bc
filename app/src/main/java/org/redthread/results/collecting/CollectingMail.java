package org.redthread.results.collecting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Addressee;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.mail.Outbox;
import org.redthread.parties.Parties;
import org.redthread.results.collecting.PartyReports.Held;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes to those whose turn it is, in the transaction of what made it theirs.
@Component
class CollectingMail {

    private final Accounts accounts;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final Access access;
    private final TransactionTemplate apart;
    private final Clock clock;

    CollectingMail(
            Accounts accounts,
            Parties parties,
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            Access access,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.parties = parties;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.access = access;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record To(UUID account, String address, String language) {}

    void asked(Dialogue dialogue, CollectionCycle cycle, Collection<UUID> asked) {
        toParties("asked", dialogue, cycle, asked, null);
    }

    /// @return how many parties were written to
    int reminded(Dialogue dialogue, CollectionCycle cycle, Collection<UUID> silent) {
        return toParties("reminded", dialogue, cycle, silent, null);
    }

    void givenBack(Held held, String words) {
        toParties(
                "returned", held.dialogue(), held.cycle(), Set.of(held.report().partyId()), words);
    }

    void published(Held held) {
        toParties(
                "published", held.dialogue(), held.cycle(), Set.of(held.report().partyId()), null);
    }

    /// To the secretariat.
    void handedIn(Held held) {
        for (var one : keepers(held.dialogue()))
            post("handed-in", held.dialogue(), held.cycle(), held.report().partyId(), to(one), null);
    }

    void appointed(Held held, Correspondent one, List<String> indicators) {
        var to = new To(one.account(), one.address(), one.language());
        post("appointed", held.dialogue(), held.cycle(), one.party(), to, String.join(", ", indicators));
    }

    private int toParties(
            String what, Dialogue dialogue, CollectionCycle cycle, Collection<UUID> to, @Nullable String words) {
        if (to.isEmpty()) return 0;
        var people = accounts.correspondents(dialogue.id(), to);
        for (var one : people)
            post(what, dialogue, cycle, one.party(), new To(one.account(), one.address(), one.language()), words);
        return Math.toIntExact(
                people.stream().map(Correspondent::party).distinct().count());
    }

    private void post(
            String what, Dialogue dialogue, CollectionCycle cycle, UUID party, To to, @Nullable String words) {
        var language = Language.of(to.language()).orElse(Language.EN);
        var name = parties.names(List.of(party), language, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .get(party);
        if (name == null) return;
        var key = "collecting.mail." + what;
        var body = new ArrayList<String>();
        if (cycle.sample()) body.add(messages.say(language, "collecting.mail.sample"));
        body.add(messages.say(
                language,
                key + ".body",
                name.printed(),
                cycle.period().toString(),
                language.span(cycle.due(), cycle.due())));
        if (words != null) body.add(words);
        body.add(base.of("/" + language.tag() + dialogue.inside() + cycle.inside() + "/" + name.key()));
        if (name.footnote() != null) body.add(name.sign() + " " + name.footnote());
        outbox.post(
                to.account(),
                to.address(),
                dialogue.id(),
                language.tag(),
                messages.say(
                        language,
                        key + ".subject",
                        name.printed(),
                        cycle.period().toString()),
                String.join("\n\n", body));
    }

    private static To to(Addressee one) {
        return new To(one.account(), one.address(), one.language());
    }

    private List<Addressee> keepers(Dialogue dialogue) {
        return asHouse(dialogue, () -> accounts.addressees(dialogue.id(), Set.of(Role.SECRETARIAT), null));
    }

    /// The people of a party, from whom its focal point chooses contributors.
    List<Correspondent> people(Dialogue dialogue, UUID party) {
        return asHouse(dialogue, () -> accounts.correspondents(dialogue.id(), Set.of(party)));
    }

    /// A party may not see addresses: they are asked for on behalf of the house, in a transaction apart, since one
    /// belongs
    /// to one reader.
    private <T> List<T> asHouse(Dialogue dialogue, Supplier<List<T>> asked) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, dialogue.id(), null)));
        return access.as(house, () -> Objects.requireNonNull(apart.execute(status -> asked.get())));
    }
}

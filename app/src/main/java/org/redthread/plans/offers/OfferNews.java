package org.redthread.plans.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Addressee;
import org.redthread.dialogues.Dialogues;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.mail.Outbox;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.BaseAddress;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Tells what was said of an offer, in the transaction that says it: the ledger, the thread, and by letter the
/// secretariat or the party.
@Component
class OfferNews {

    private static final int LONGEST_LABEL = 120;

    private final OfferTies ties;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Dialogues dialogues;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages messages;
    private final BaseAddress base;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    OfferNews(
            OfferTies ties,
            Ledger ledger,
            Accounts accounts,
            Dialogues dialogues,
            Parties parties,
            Outbox outbox,
            Messages messages,
            BaseAddress base,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.ties = ties;
        this.ledger = ledger;
        this.accounts = accounts;
        this.dialogues = dialogues;
        this.parties = parties;
        this.outbox = outbox;
        this.messages = messages;
        this.base = base;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is going to be told, once it is said.
    interface Telling {

        void tell(Offer offer);
    }

    /// To the secretariat, whose addresses a party may not see: they are asked for on behalf of the house, before the
    /// transaction of the party.
    Telling toKeepers(LivingPlan plan) {
        return to(plan, Set.of(Role.SECRETARIAT), null);
    }

    /// To all who act for the party.
    Telling toParty(Placed placed) {
        return to(
                placed.plan(),
                Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR),
                placed.offer().partyId());
    }

    /// A draft is nobody's business.
    Telling toNobody(LivingPlan plan) {
        return offer -> record(offer, plan);
    }

    private Telling to(LivingPlan plan, Set<Role> roles, @Nullable UUID party) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, plan.dialogueId(), null)));
        var to = access.as(
                house, () -> transaction.execute(status -> accounts.addressees(plan.dialogueId(), roles, party)));
        return offer -> {
            record(offer, plan);
            ties.hold(offer, plan);
            post(offer, plan, to == null ? List.of() : to);
        };
    }

    private void record(Offer offer, LivingPlan plan) {
        var what = offer.what();
        var draft = offer.standing() == Standing.DRAFT;
        ledger.record(Deed.in(offer.dialogueId(), "offers." + act(offer))
                .to(Offer.KIND, offer.id(), what.length() <= LONGEST_LABEL ? what : what.substring(0, LONGEST_LABEL))
                .seenBy(
                        draft
                                ? Set.of(
                                        Circle.party(offer.partyId(), offer.dialogueId()),
                                        Circle.donor(offer.partyId(), offer.dialogueId()))
                                : Set.of(Circle.dialogue(offer.dialogueId())))
                .with("plan", plan.label()));
    }

    private static String act(Offer offer) {
        return offer.standing().name().toLowerCase(Locale.ROOT);
    }

    private void post(Offer offer, LivingPlan plan, List<Addressee> to) {
        var today = LocalDate.ofInstant(clock.instant(), plan.zone());
        Map<Language, PartyName> names = new EnumMap<>(Language.class);
        for (var reader : to) {
            var language = Language.of(reader.language()).orElse(Language.EN);
            var name = names.computeIfAbsent(
                    language,
                    each -> parties.names(List.of(offer.partyId()), each, today).get(offer.partyId()));
            if (name == null) continue;
            outbox.post(
                    reader.account(),
                    reader.address(),
                    offer.dialogueId(),
                    language.tag(),
                    messages.say(language, "offers.mail." + act(offer) + ".subject", name.printed(), called(plan)),
                    body(offer, plan, language, name));
        }
    }

    private static String called(LivingPlan plan) {
        var label = plan.label();
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private String body(Offer offer, LivingPlan plan, Language language, PartyName name) {
        var last = offer.history().getLast();
        var body = new ArrayList<String>();
        if (plan.sample()) body.add(messages.say(language, "offers.mail.sample"));
        body.add(messages.say(language, "offers.mail." + act(offer) + ".body", name.printed(), plan.label()));
        body.add(offer.what());
        plan.undertaking(offer.undertakingId())
                .ifPresent(activity -> body.add(messages.say(
                        language,
                        "offers.mail.activity",
                        activity.title() == null
                                ? messages.say(language, "offers.untitled", activity.place())
                                : activity.title())));
        if (last.words() != null) body.add(last.words());
        var dialogue = dialogues.all().stream()
                .filter(each -> each.id().equals(offer.dialogueId()))
                .findFirst()
                .orElseThrow();
        body.add(base.of("/" + language.tag() + dialogue.inside() + "/offers/" + offer.id()));
        if (name.footnote() != null) body.add(name.sign() + " " + name.footnote());
        return String.join("\n\n", body);
    }
}

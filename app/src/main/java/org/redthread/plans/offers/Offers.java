package org.redthread.plans.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.OfferAtMeeting;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.State;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// What parties offer under plans: read by whoever may see it, made and withdrawn by those who act for the party.
@Service
public class Offers {

    private static final Set<Role> ACTING = Set.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR);
    private static final int LONGEST = 2000;

    private final OfferStore store;
    private final LivingPlans plans;
    private final OfferAtMeeting.Known atMeetings;
    private final Steps steps;
    private final OfferNews news;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    Offers(
            OfferStore store,
            LivingPlans plans,
            OfferAtMeeting.Known atMeetings,
            Steps steps,
            OfferNews news,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.atMeetings = atMeetings;
        this.steps = steps;
        this.news = news;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What became of what somebody said.
    public sealed interface Said {

        record Done(Offer offer) implements Said {}

        /// Nothing was changed.
        record NotDone(Findings findings) implements Said {}
    }

    /// All of a dialogue that the reader may see, the newest first.
    @Transactional(readOnly = true)
    public List<Placed> of(Dialogue dialogue) {
        access.may(OfferAction.READ, dialogue.id());
        return placed(store.of(dialogue.id()));
    }

    /// All under a plan that the reader may see, the newest first.
    @Transactional(readOnly = true)
    public List<Placed> under(LivingPlan plan) {
        access.may(OfferAction.READ, plan.dialogueId());
        return store.under(plan.id()).stream()
                .map(offer -> new Placed(offer, plan))
                .toList();
    }

    /// Those that take up what was offered at meetings.
    @Transactional(readOnly = true)
    public List<Placed> takingUp(Collection<UUID> outcomes) {
        return outcomes.isEmpty() ? List.of() : placed(store.takingUp(outcomes));
    }

    @Transactional(readOnly = true)
    public List<Placed> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : placed(store.all(ids));
    }

    /// @throws NoSuchPage where there is none that the reader may see
    @Transactional(readOnly = true)
    public Placed get(Dialogue dialogue, UUID id) {
        access.may(OfferAction.READ, dialogue.id());
        return store.find(dialogue.id(), id).orElseThrow(() -> new NoSuchPage("page"));
    }

    private List<Placed> placed(List<Offer> offers) {
        var under = plans.holding(offers.stream().map(Offer::planId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(LivingPlan::id, Function.identity()));
        return offers.stream()
                .flatMap(offer -> Stream.ofNullable(under.get(offer.planId())).map(plan -> new Placed(offer, plan)))
                .toList();
    }

    /// The parties that the reader may draft offers for in a dialogue.
    public Set<UUID> own(UUID dialogue) {
        return parties(dialogue, mandate -> true);
    }

    /// The parties that the reader may offer for: a drafter hands nothing in.
    public Set<UUID> submitsFor(UUID dialogue) {
        return parties(dialogue, mandate -> !mandate.draftsOnly());
    }

    private Set<UUID> parties(UUID dialogue, Predicate<Mandate> which) {
        var parties = new LinkedHashSet<UUID>();
        for (var mandate : access.reader().mandates())
            if (mandate.dialogue().equals(dialogue) && ACTING.contains(mandate.role()) && which.test(mandate))
                Stream.ofNullable(mandate.party()).forEach(parties::add);
        return parties;
    }

    /// Whether the reader may offer something under the plan now.
    public boolean mayOffer(LivingPlan plan) {
        return access.may(OfferAction.OFFER, plan.dialogueId())
                && plan.state() == State.RUNNING
                && plans.mayReadInside(plan)
                && !own(plan.dialogueId()).isEmpty();
    }

    /// @throws org.redthread.access.Forbidden to whoever acts for no party
    public void requireOffer(Dialogue dialogue) {
        access.require(OfferAction.OFFER, dialogue.id());
    }

    /// Whether the reader answers offers of the dialogue.
    public boolean mayAnswer(UUID dialogue) {
        return access.may(OfferAction.ANSWER, dialogue);
    }

    /// Makes an offer, or keeps it as a draft of the party where `act` is `draft`.
    ///
    /// The form brings the id of what it makes, so that sending it twice makes one.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party
    public Said make(LivingPlan plan, Map<String, String> fields) {
        access.require(OfferAction.OFFER, plan.dialogueId());
        var typed = new Typed(fields, new Findings());
        var drafts = typed.says("act", "draft");
        typed.findings().addIf(plan.state() != State.RUNNING, "", "offers.found.not-running");
        var takenUp = typed.id("outcome").flatMap(id -> atMeeting(plan, id)).orElse(null);
        typed.findings().addIf(takenUp == null && typed.id("outcome").isPresent(), "", "offers.found.outcome.gone");
        var offer = read(plan, typed, takenUp, drafts ? Standing.DRAFT : Standing.OPEN);
        typed.findings().addIf(offer != null && !drafts && !handsIn(offer), "", "offers.found.drafter");
        if (offer == null || !typed.findings().isEmpty()) return new Said.NotDone(typed.findings());
        return put(plan, offer, typed);
    }

    /// The secretariat hands in what a party said at a meeting, and nothing else.
    private boolean handsIn(Offer offer) {
        return submitsFor(offer.dialogueId()).contains(offer.partyId())
                || offer.outcomeId() != null && mayAnswer(offer.dialogueId());
    }

    /// What was offered at meetings and is not taken up, as far as the reader may take it up: the secretariat each, a
    /// party its own.
    @Transactional(readOnly = true)
    public List<OfferAtMeeting> toTakeUp(LivingPlan plan) {
        if (plan.state() != State.RUNNING) return List.of();
        var own = own(plan.dialogueId());
        var all = mayAnswer(plan.dialogueId()) || !own.isEmpty()
                ? atMeetings.of(plan.dialogueId())
                : List.<OfferAtMeeting>of();
        var taken = all.isEmpty()
                ? Set.<UUID>of()
                : store.takingUp(all.stream().map(OfferAtMeeting::id).toList()).stream()
                        .flatMap(offer -> Stream.ofNullable(offer.outcomeId()))
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> mayAnswer(plan.dialogueId()) || own.contains(each.partyId()))
                .filter(each -> !taken.contains(each.id()))
                .toList();
    }

    /// The one of that id that the reader may take up.
    @Transactional(readOnly = true)
    public Optional<OfferAtMeeting> atMeeting(LivingPlan plan, UUID id) {
        return atMeetings.of(plan.dialogueId()).stream()
                .filter(each -> each.id().equals(id))
                .filter(each ->
                        mayAnswer(plan.dialogueId()) || own(plan.dialogueId()).contains(each.partyId()))
                .findFirst();
    }

    /// Writes down an offer that was read and found sound. Whom to tell is asked first: a transaction belongs to one
    /// reader.
    private Said put(LivingPlan plan, Offer offer, Typed typed) {
        var news = offer.standing() == Standing.OPEN ? this.news.toKeepers(plan) : this.news.toNobody(plan);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (typed.version() >= 0 && !store.discard(offer.id(), typed.version()))
                return new Said.NotDone(typed.findings().add("", "offers.found.changed-meanwhile"));
            if (!store.add(offer)) {
                status.setRollbackOnly();
                return again(offer, typed);
            }
            news.tell(offer);
            return new Said.Done(offer);
        }));
    }

    private Said again(Offer offer, Typed typed) {
        var there = store.find(offer.dialogueId(), offer.id())
                .map(Placed::offer)
                .filter(same -> same.what().equals(offer.what()));
        return there.<Said>map(Said.Done::new)
                .orElseGet(() -> new Said.NotDone(typed.findings().add("", "offers.found.there-already")));
    }

    private @Nullable Offer read(LivingPlan plan, Typed typed, @Nullable OfferAtMeeting takenUp, Standing standing) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, plan.zone());
        var party = typed.party(takenUp == null ? own(plan.dialogueId()) : Set.of(takenUp.partyId()));
        var means = typed.means();
        var what = typed.required("what", LONGEST);
        var under = typed.under(plan);
        var amount = typed.amount(means);
        var currency = typed.currency(amount);
        var due = typed.due(means, today);
        if (party == null || means == null || what == null) return null;
        var made = new Offer.Step(now, access.reader().label(), standing, null, null, null);
        return new Offer(
                plan.dialogueId(),
                plan.id(),
                typed.id("id").orElseGet(() -> Ids.at(now)),
                party,
                means,
                what,
                under,
                amount,
                currency,
                due,
                takenUp == null ? null : takenUp.id(),
                standing,
                null,
                List.of(made),
                0);
    }

    /// Makes an offer of a draft.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party
    public Said handIn(Placed placed, Map<String, String> fields) {
        access.require(OfferAction.OFFER, placed.plan().dialogueId());
        var typed = new Typed(fields, new Findings());
        if (!submits(placed)) return new Said.NotDone(typed.findings().add("", "offers.found.drafter"));
        var end = placed.offer().lapsesAt(placed.plan().zone());
        if (end != null && !clock.instant().isBefore(end))
            return new Said.NotDone(typed.findings().add("", "offers.found.due.past"));
        if (placed.plan().state() != State.RUNNING)
            return new Said.NotDone(typed.findings().add("", "offers.found.not-running"));
        return steps.take(placed, typed, Steps.Word.of(Standing.OPEN), () -> news.toKeepers(placed.plan()));
    }

    /// Throws a draft away.
    ///
    /// @return false where it was changed meanwhile
    /// @throws org.redthread.access.Forbidden to whoever acts for no party
    public boolean discard(Placed placed, Map<String, String> fields) {
        access.require(OfferAction.OFFER, placed.plan().dialogueId());
        var version = new Typed(fields, new Findings()).version();
        return Optional.ofNullable(transaction.execute(
                        status -> store.discard(placed.offer().id(), version)))
                .orElse(false);
    }

    /// Takes an offer back that nobody has answered.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts for no party
    public Said withdraw(Placed placed, Map<String, String> fields) {
        access.require(OfferAction.OFFER, placed.plan().dialogueId());
        var typed = new Typed(fields, new Findings());
        if (!submits(placed)) return new Said.NotDone(typed.findings().add("", "offers.found.party.not-yours"));
        var words = new Steps.Word(Standing.WITHDRAWN, typed.text("words", LONGEST), null, null);
        return steps.take(placed, typed, words, () -> news.toKeepers(placed.plan()));
    }

    private boolean submits(Placed placed) {
        return submitsFor(placed.plan().dialogueId()).contains(placed.offer().partyId());
    }
}

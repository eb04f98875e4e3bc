package org.redthread.plans.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.plans.offers.Tender.POLAND;
import static org.redthread.plans.offers.Tender.TURKIYE;
import static org.redthread.plans.offers.Tender.done;
import static org.redthread.plans.offers.Tender.hosting;
import static org.redthread.plans.offers.Tender.refused;
import static org.redthread.plans.offers.Tender.typed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.Activity;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.State;
import org.redthread.plans.living.Undertaking;
import org.redthread.sql.Ids;
import org.redthread.texts.MovedClock;
import org.redthread.web.NoSuchPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tender.class, MovedClock.class})
class OffersTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    @Autowired
    Tender tender;

    @Autowired
    Offers offers;

    @Autowired
    OfferAnswers answers;

    @Autowired
    LivingPlans plans;

    @Autowired
    Keeper keeper;

    @Autowired
    Access access;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void today() {
        clock.at(Instant.parse("2027-01-15T10:00:00Z"));
    }

    @Test
    void what_a_party_offers_is_open_until_somebody_says_something_of_it() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, hosting(plan));
        assertThat(offer.offer().standing()).isEqualTo(Standing.OPEN);
        assertThat(offer.offer().partyId()).isEqualTo(TURKIYE);
        assertThat(offer.offer().history())
                .singleElement()
                .satisfies(step -> assertThat(step.by()).isEqualTo("Focal point"));
        clock.by(Duration.ofDays(4000));
        assertThat(offer.standsAt(clock.instant()))
                .as("what has no date does not lapse")
                .contains(Standing.OPEN);
    }

    @Test
    void a_hosting_offer_that_is_accepted_makes_its_party_the_host() {
        var plan = tender.aRunningPlan();
        var accepted = done(tender.accept(tender.made(plan, hosting(plan))));
        assertThat(accepted.undertakingId()).isEqualTo(tender.training(plan).id());
        assertThat(tender.training(plan).parts()).singleElement().satisfies(part -> {
            assertThat(part.partyId()).isEqualTo(TURKIYE);
            assertThat(part.does()).isEqualTo(Activity.Does.HOSTS);
            assertThat(part.offered()).isFalse();
        });
    }

    @Test
    void each_means_has_its_part_in_the_activity() {
        var plan = tender.aRunningPlan();
        tender.accept(tender.made(plan, money("12 000.50", "EUR", "2027-05")));
        tender.accept(tender.made(plan, typed("means", "EXPERTISE", "what", "two trainers")));
        tender.accept(tender.made(plan, typed("means", "IN_KIND", "what", "interpreters")));
        assertThat(tender.training(plan).parts())
                .extracting(Undertaking.Part::does)
                .containsExactlyInAnyOrder(Activity.Does.FUNDS, Activity.Does.CONTRIBUTES, Activity.Does.SUPPORTS);
    }

    @Test
    void one_that_lapsed_by_hand_takes_its_party_out_again_and_word_of_it_puts_it_back() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, hosting(plan));
        tender.accept(offer);
        done(tender.answer(offer, Standing.LAPSED, "words", "the venue burnt down"));
        assertThat(tender.training(plan).parts()).isEmpty();
        var kept = done(tender.answer(offer, Standing.KEPT, "day", "2027-01-10", "words", "it took place elsewhere"));
        assertThat(kept.history())
                .extracting(Offer.Step::to)
                .containsExactly(Standing.OPEN, Standing.ACCEPTED, Standing.LAPSED, Standing.KEPT);
        assertThat(tender.training(plan).parts()).hasSize(1);
    }

    @Test
    void of_an_accepted_one_that_the_clock_ended_it_can_be_said_once_that_nothing_came_of_it() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, money("500", "EUR", "2027-05"));
        tender.accept(offer);
        clock.at(Instant.parse("2027-05-31T21:00:00Z"));
        assertThat(tender.training(plan).parts())
                .as("the clock takes nobody out")
                .hasSize(1);
        done(tender.answer(offer, Standing.LAPSED, "words", "nobody was free"));
        assertThat(tender.training(plan).parts()).isEmpty();
        assertThat(refused(tender.answer(offer, Standing.LAPSED, "words", "again")))
                .contains("not-now");
    }

    @Test
    void it_lapses_at_the_second_at_which_its_date_is_over_in_the_zone_of_the_plan() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, money("500", "EUR", "2027-05"));
        tender.accept(offer);
        var accepted = tender.seen(tender.secretariat(), offer.offer().id());
        var end = Instant.parse("2027-05-31T21:00:00Z");
        assertThat(accepted.offer().lapsesAt(ISTANBUL)).isEqualTo(end);
        assertThat(accepted.standsAt(end.minusNanos(1))).contains(Standing.ACCEPTED);
        assertThat(accepted.standsAt(end)).contains(Standing.LAPSED);
        clock.at(end.minusSeconds(1));
        assertThat(refused(tender.answer(offer, Standing.ACCEPTED, "activity", training(offer))))
                .contains("not-now");
        clock.at(end);
        var kept = done(tender.answer(offer, Standing.KEPT, "day", "2027-05-30", "words", "the bank's note"));
        assertThat(kept.standsAt(clock.instant(), ISTANBUL)).contains(Standing.KEPT);
        assertThat(kept.standsAt(end.minus(Duration.ofHours(12)), ISTANBUL))
                .as("it was kept on the day itself, however late that was said")
                .contains(Standing.KEPT);
        assertThat(kept.standsAt(Instant.parse("2027-05-29T12:00:00Z"), ISTANBUL))
                .contains(Standing.ACCEPTED);
        assertThat(kept.standsAt(Instant.parse("2027-01-01T00:00:00Z"), ISTANBUL))
                .as("before it was made")
                .isEmpty();
    }

    @Test
    void an_open_offer_whose_date_has_passed_is_accepted_no_more() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, money("500", "EUR", "2027-05-11"));
        clock.at(Instant.parse("2027-05-11T20:59:59Z"));
        assertThat(tender.seen(tender.secretariat(), offer.offer().id()).standsAt(clock.instant()))
                .contains(Standing.OPEN);
        clock.by(Duration.ofSeconds(1));
        assertThat(refused(tender.accept(offer))).isEqualTo(": offers.found.not-now; ");
        assertThat(tender.training(plan).parts()).isEmpty();
        assertThat(refused(tender.answer(offer, Standing.KEPT, "day", "2027-05-10", "words", "came after all")))
                .isEqualTo("activity: offers.found.activity.no; ");
        done(tender.answer(
                offer, Standing.KEPT, "day", "2027-05-10", "words", "came after all", "activity", training(offer)));
    }

    @Test
    void money_says_how_much_in_what_and_by_when() {
        var plan = tender.aRunningPlan();
        assertThat(tender.made(plan, money("12 000.50", "eur", "2027-05")).offer())
                .satisfies(offer -> assertThat(offer.amount()).isEqualTo(new BigDecimal("12000.50")))
                .satisfies(offer -> assertThat(offer.currency()).isEqualTo("EUR"));
        assertThat(wrong(money("", "", ""))).isEqualTo("amount: missing; due: missing; ");
        assertThat(wrong(money("500", "", "2027"))).isEqualTo("currency: missing; ");
        assertThat(wrong(money("-500", "EUR", "2027"))).isEqualTo("amount: no; ");
        assertThat(wrong(money("0", "EUR", "2027"))).isEqualTo("amount: no; ");
        for (var none : new String[] {"XXX", "XTS", "XAU", "DEM", "EURO", "€"})
            assertThat(wrong(money("500", none, "2027"))).as(none).isEqualTo("currency: no; ");
        assertThat(wrong(money("500.50", "JPY", "2027"))).isEqualTo("amount: fractions; ");
        assertThat(wrong(money("500", "EUR", "2027-01-14"))).isEqualTo("due: past; ");
        assertThat(wrong(money("500", "EUR", "soon"))).isEqualTo("due: no; ");
        var inKind = money("500", "EUR", "2027");
        inKind.put("means", "IN_KIND");
        assertThat(wrong(inKind)).isEqualTo("amount: not-money; ");
    }

    @Test
    void the_last_day_counts_on_the_clock_of_the_plan_and_not_of_the_server() {
        var plan = tender.aRunningPlan();
        clock.at(Instant.parse("2027-03-31T20:59:59Z"));
        tender.made(plan, money("500", "EUR", "2027-03"));
        clock.at(Instant.parse("2027-03-31T21:00:00Z"));
        assertThat(wrong(money("500", "EUR", "2027-03"))).isEqualTo("due: past; ");
    }

    @Test
    void nobody_offers_for_a_party_that_he_does_not_act_for() {
        var plan = tender.aRunningPlan();
        var forPoland = hosting(plan);
        forPoland.put("party", POLAND.toString());
        assertThat(refused(tender.make(tender.speaker(TURKIYE), plan, forPoland)))
                .isEqualTo("party: offers.found.party.not-yours; ");
        var chair = new Reader(
                null, "Chair", Set.of(new Mandate(Role.CHAIR, keeper.rehearsal().id(), null)));
        assertThatThrownBy(() -> tender.make(chair, plan, hosting(plan))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tender.make(Reader.PUBLIC, plan, hosting(plan)))
                .isInstanceOf(Forbidden.class);
        var offer = tender.made(plan, hosting(plan));
        assertThat(refused(tender.withdraw(tender.speaker(POLAND), offer)))
                .isEqualTo(": offers.found.party.not-yours; ");
        assertThatThrownBy(() ->
                        access.as(tender.speaker(TURKIYE), () -> answers.accept(offer, Map.of("version", "0"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void an_activity_of_another_plan_takes_no_offer_of_this_one() {
        var plan = tender.aRunningPlan();
        var other = tender.aRunningPlan();
        assertThat(refused(tender.make(tender.speaker(TURKIYE), plan, hosting(other))))
                .isEqualTo("under: offers.found.under.no; ");
        var offer = tender.made(plan, hosting(plan));
        assertThat(refused(tender.answer(
                        offer,
                        Standing.ACCEPTED,
                        "activity",
                        tender.training(other).id().toString())))
                .isEqualTo("activity: offers.found.activity.no; ");
    }

    @Test
    void what_is_sent_twice_is_offered_once() throws Exception {
        var plan = tender.aRunningPlan();
        var typed = hosting(plan);
        typed.put("id", Ids.at(clock.instant()).toString());
        var calls = new ArrayList<Callable<UUID>>();
        for (var i = 0; i < 8; i++)
            calls.add(() ->
                    done(tender.make(tender.speaker(TURKIYE), plan, typed)).id());
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(calls)) assertThat(answer.get()).hasToString(typed.get("id"));
        }
        assertThat(access.as(tender.speaker(TURKIYE), () -> offers.of(keeper.rehearsal())))
                .filteredOn(placed -> placed.plan().id().equals(plan.id()))
                .hasSize(1);
        typed.put("what", "something else");
        assertThat(refused(tender.make(tender.speaker(TURKIYE), plan, typed)))
                .isEqualTo(": offers.found.there-already; ");
        assertThat(refused(tender.make(tender.speaker(POLAND), plan, typed)))
                .isEqualTo(": offers.found.there-already; ");
    }

    @Test
    void of_fifty_answers_at_once_one_is_heard() throws Exception {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, hosting(plan));
        var calls = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 50; i++) {
            var accepts = i % 2 == 0;
            var words = "answer " + i;
            calls.add(() -> access.as(
                            tender.secretariat(),
                            () -> accepts
                                    ? answers.accept(
                                            offer, typed("version", "0", "words", words, "activity", training(offer)))
                                    : answers.decline(offer, typed("version", "0", "words", words)))
                    instanceof Offers.Said.Done);
        }
        var heard = 0;
        try (var pool = Executors.newFixedThreadPool(50)) {
            for (var answer : pool.invokeAll(calls)) if (answer.get()) heard++;
        }
        assertThat(heard).isEqualTo(1);
        var seen = tender.seen(tender.secretariat(), offer.offer().id()).offer();
        assertThat(seen.history()).hasSize(2);
        assertThat(tender.training(plan).parts()).hasSize(seen.standing() == Standing.ACCEPTED ? 1 : 0);
    }

    @Test
    void a_draft_is_its_partys_alone_until_it_is_handed_in() {
        var plan = tender.aRunningPlan();
        var typed = hosting(plan);
        assertThat(refused(tender.make(tender.drafter(TURKIYE), plan, typed))).isEqualTo(": offers.found.drafter; ");
        typed.put("act", "draft");
        var draft = done(tender.make(tender.drafter(TURKIYE), plan, typed));
        assertThat(tender.seen(tender.speaker(TURKIYE))).contains(draft.id());
        for (var other : new Reader[] {tender.speaker(POLAND), tender.secretariat(), Reader.PUBLIC})
            assertThat(tender.seen(other)).as(other.label()).doesNotContain(draft.id());
        assertThatThrownBy(() -> tender.seen(tender.secretariat(), draft.id())).isInstanceOf(NoSuchPage.class);

        typed.put("id", draft.id().toString());
        typed.put("version", "0");
        typed.put("what", "to host it in Izmir (sample)");
        var changed = done(tender.make(tender.speaker(TURKIYE), plan, typed));
        var placed = tender.seen(tender.speaker(TURKIYE), changed.id());
        assertThat(refused(access.as(tender.drafter(TURKIYE), () -> offers.handIn(placed, typed("version", "0")))))
                .isEqualTo(": offers.found.drafter; ");
        done(access.as(tender.speaker(TURKIYE), () -> offers.handIn(placed, typed("version", "0"))));
        assertThat(tender.seen(tender.secretariat(), draft.id()).offer().what()).contains("Izmir");
        assertThat(tender.seen(Reader.PUBLIC)).doesNotContain(draft.id());
    }

    @Test
    void a_party_takes_back_what_nobody_has_answered_and_nothing_after_that() {
        var plan = tender.aRunningPlan();
        var open = tender.made(plan, hosting(plan));
        assertThat(done(tender.withdraw(tender.speaker(TURKIYE), open)).standing())
                .isEqualTo(Standing.WITHDRAWN);
        assertThat(refused(tender.accept(open))).isEqualTo(": offers.found.not-now; ");
        var answered = tender.made(plan, hosting(plan));
        tender.accept(answered);
        var now = tender.seen(tender.speaker(TURKIYE), answered.offer().id());
        assertThat(refused(tender.withdraw(tender.speaker(TURKIYE), now))).isEqualTo(": offers.found.not-now; ");
        assertThat(refused(tender.withdraw(tender.speaker(TURKIYE), answered)))
                .as("on a page that was loaded before the answer")
                .isEqualTo(": offers.found.changed-meanwhile; ");
    }

    @Test
    void a_plan_that_is_not_carried_out_takes_no_offers() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, hosting(plan));
        var closed = keeper.as(Role.SECRETARIAT, () -> plans.move(plan, State.CLOSED, plan.version()));
        assertThat(closed).isInstanceOf(LivingPlans.Outcome.Done.class);
        assertThat(refused(tender.make(tender.speaker(TURKIYE), tender.now(plan), hosting(plan))))
                .isEqualTo(": offers.found.not-running; ");
        assertThat(refused(tender.make(tender.speaker(TURKIYE), plan, hosting(plan))))
                .as("on a page that was loaded before")
                .isEqualTo(": offers.found.there-already; ");
        assertThat(refused(tender.accept(offer))).isEqualTo(": offers.found.plan.closed; ");
        done(tender.answer(offer, Standing.DECLINED, "words", "the plan has ended"));
    }

    @Test
    void every_answer_says_what_it_must() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, hosting(plan));
        assertThat(refused(tender.answer(offer, Standing.ACCEPTED))).isEqualTo("activity: offers.found.activity.no; ");
        assertThat(refused(tender.answer(offer, Standing.DECLINED))).isEqualTo("words: offers.found.missing; ");
        tender.accept(offer);
        assertThat(refused(tender.answer(offer, Standing.KEPT)))
                .isEqualTo("day: offers.found.day.no; words: offers.found.missing; ");
        assertThat(refused(tender.answer(offer, Standing.KEPT, "day", "2027-01-16", "words", "it will be")))
                .isEqualTo("day: offers.found.day.ahead; ");
    }

    private String training(Placed placed) {
        return tender.training(placed.plan()).id().toString();
    }

    private static Map<String, String> money(String amount, String currency, String due) {
        return typed("means", "MONEY", "what", "a grant (sample)", "amount", amount, "currency", currency, "due", due);
    }

    /// What is wrong with an offer, without the words that all findings share.
    private String wrong(Map<String, String> typed) {
        return refused(tender.make(tender.speaker(TURKIYE), tender.aRunningPlan(), typed))
                .replaceAll("offers\\.found\\.(amount\\.|currency\\.|due\\.|when\\.)?", "");
    }
}

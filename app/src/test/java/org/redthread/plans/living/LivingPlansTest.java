package org.redthread.plans.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Forbidden;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.Activity;
import org.redthread.record.When;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class})
class LivingPlansTest {

    @Autowired
    LivingPlans plans;

    @Autowired
    Keeper keeper;

    @Test
    void many_changes_are_taken_at_once_in_whatever_order_they_are_handed_in() {
        var plan = keeper.changed(
                keeper.aPlan(),
                anActivity("Training of officers", Field.GOALS, "2; 3", Field.POINTS, "3.10, 3.2"),
                aPoint("3.10", "3", "Later one"),
                aPoint("3.2", "3", "Train officers"),
                aGoal("3", "Borders"));
        assertThat(plan.goals()).extracting(Goal::number).containsExactly(1, 2, 3);
        assertThat(plan.points()).extracting(ActionPoint::number).containsExactly("3.2", "3.10");
        var training = plan.undertakings().getFirst();
        assertThat(plan.served(training))
                .containsExactly(plan.goals().get(1).id(), plan.goals().get(2).id());
        assertThat(plan.serving(plan.goals().get(2))).containsExactly(training);
        assertThat(plan.serving(plan.goals().getFirst())).isEmpty();
    }

    @Test
    void one_change_that_cannot_be_taken_keeps_all_of_them_out_and_is_named() {
        var plan = keeper.aPlan();
        assertThat(keeper.refused(
                        plan,
                        aGoal("3", "Borders"),
                        anActivity("Study", Field.GOALS, "1; 7", Field.AMOUNT, "12 000", Field.KIND, "PARTY"),
                        aGoal("1", "Twice"),
                        anActivity("Campaign", Field.HOSTS, "Atlantis", Field.PLANNED, "soon")))
                .containsExactly(
                        "",
                        "kind: living.found.choice.no; goals: living.found.goal.unknown; "
                                + "currency: living.found.currency.missing; ",
                        "number: living.found.number.twice; ",
                        "planned: living.found.when.no; hosts: living.found.party.unknown; ");
    }

    @Test
    void an_amount_has_its_currency_and_a_currency_its_amount() {
        var plan = keeper.aPlan();
        var study = keeper.changed(plan, anActivity("Study", Field.AMOUNT, "12 000.50", Field.CURRENCY, "EUR"));
        assertThat(study.undertakings().getFirst().amount()).isEqualTo(new BigDecimal("12000.50"));
        var at = study.undertakings().getFirst();
        assertThat(keeper.refused(study, alter(at, Field.CURRENCY, "")))
                .containsExactly("currency: living.found.currency.missing; ");
        assertThat(keeper.refused(study, alter(at, Field.AMOUNT, " ")))
                .containsExactly("amount: living.found.amount.missing; ");
        assertThat(keeper.refused(study, alter(at, Field.CURRENCY, "EURO", Field.AMOUNT, "12,000")))
                .containsExactly("amount: living.found.amount.no; currency: living.found.currency.no; ");
    }

    @Test
    void what_comes_again_is_spread_over_its_months() {
        var plan = keeper.changed(
                keeper.aPlan(),
                anActivity(
                        "Round table", Field.PLANNED, "2027-01-30/31", Field.MONTHS, "1", Field.UNTIL, "2027-03-30"));
        assertThat(plan.undertakings().getFirst().occurrences().stream().map(When::written))
                .containsExactly("2027-01-30/2027-01-31", "2027-02-28/2027-03-01", "2027-03-30/2027-03-31");
        var twice = Map.of(Field.PLANNED, "2027-02", Field.MONTHS, "6", Field.UNTIL, "2028-12-31");
        assertThat(
                        keeper
                                .changed(plan, Change.add(Item.ACTIVITY, twice))
                                .undertakings()
                                .getLast()
                                .occurrences()
                                .stream()
                                .map(When::written))
                .containsExactly("2027-02", "2027-08", "2028-02", "2028-08");
    }

    @Test
    void recurrences_that_overlap_are_named() {
        var plan = keeper.aPlan();
        assertThat(keeper.refused(
                        plan,
                        anActivity(
                                "Long one",
                                Field.PLANNED,
                                "2027-01/2027-03",
                                Field.MONTHS,
                                "2",
                                Field.UNTIL,
                                "2028-01-01"),
                        anActivity("Undated", Field.MONTHS, "2", Field.UNTIL, "2028-01-01"),
                        anActivity("Endless", Field.PLANNED, "2027-01", Field.MONTHS, "2"),
                        anActivity("Past", Field.PLANNED, "2027-01", Field.MONTHS, "2", Field.UNTIL, "2026-01-01")))
                .containsExactly(
                        "months: living.found.recurrence.overlaps; ",
                        "planned: living.found.recurrence.undated; ",
                        "until: living.found.missing; ",
                        "until: living.found.until.early; ");
        var yearly = anActivity("Forum", Field.PLANNED, "2027-05", Field.MONTHS, "12", Field.UNTIL, "2030-12-31");
        var again = anActivity("forum", Field.PLANNED, "2029-05-11/12", Field.MONTHS, "24", Field.UNTIL, "2032-12-31");
        assertThat(keeper.refused(plan, yearly, again))
                .containsExactly("months: living.found.recurrence.twice; ", "months: living.found.recurrence.twice; ");
    }

    @Test
    void who_does_what_is_said_in_one_field_or_part_by_part() {
        var plan = keeper.changed(
                keeper.aPlan(),
                anActivity("Training", Field.HOSTS, "Türkiye (the venue); ICMPD", Field.SUPPORTS, "Poland"));
        var training = plan.undertakings().getFirst();
        assertThat(training.parts()).hasSize(3);
        var venue = training.parts().stream()
                .filter(part -> "the venue".equals(part.what()))
                .findFirst()
                .orElseThrow();
        assertThat(venue.does()).isEqualTo(Activity.Does.HOSTS);
        assertThat(venue.offered()).isFalse();

        var altered = keeper.changed(
                plan,
                Change.alter(
                        Item.PART,
                        venue.id(),
                        training.version(),
                        Map.of(Field.OFFERED, "on", Field.WHAT, "two rooms")),
                Change.add(
                        Item.PART,
                        Map.of(
                                Field.ACTIVITY,
                                training.id().toString(),
                                Field.PARTY,
                                "Cambodia",
                                Field.DOES,
                                "FUNDS")));
        var parts = altered.undertakings().getFirst().parts();
        assertThat(parts).hasSize(4).anyMatch(part -> part.id().equals(venue.id()) && part.offered());
        var without = keeper.changed(
                altered,
                Change.remove(
                        Item.PART, venue.id(), altered.undertakings().getFirst().version()),
                alter(altered.undertakings().getFirst(), Field.SUPPORTS, ""));
        assertThat(without.undertakings().getFirst().parts())
                .extracting(Undertaking.Part::does)
                .containsExactlyInAnyOrder(Activity.Does.HOSTS, Activity.Does.FUNDS);
        assertThat(keeper.refused(without, alter(without.undertakings().getFirst(), Field.HOSTS, "Poland; Poland")))
                .containsExactly("hosts: living.found.part.twice; ");
    }

    @Test
    void what_a_change_does_not_name_stays() {
        var plan = keeper.changed(
                keeper.aPlan(),
                anActivity(
                        "Study",
                        Field.GOALS,
                        "1",
                        Field.PLANNED,
                        "2027",
                        Field.NOTE,
                        "by hand",
                        Field.HOSTS,
                        "Poland"));
        var study = plan.undertakings().getFirst();
        var done = keeper.changed(plan, alter(study, Field.STATE, "DONE"))
                .undertakings()
                .getFirst();
        assertThat(done.state()).isEqualTo(Undertaking.State.DONE);
        assertThat(done.goals()).isEqualTo(study.goals());
        assertThat(done.parts()).isEqualTo(study.parts());
        assertThat(done.planned()).isEqualTo(study.planned());
        assertThat(done.version()).isEqualTo(study.version() + 1);
    }

    @Test
    void nobody_overwrites_what_somebody_else_changed_and_others_are_not_in_the_way() {
        var plan = keeper.changed(keeper.aPlan(), anActivity("One"), anActivity("Two"));
        var one = plan.undertakings().getFirst();
        var two = plan.undertakings().getLast();
        keeper.changed(plan, alter(one, Field.STATE, "DONE"));
        var now = keeper.changed(plan, alter(two, Field.STATE, "DROPPED"));
        assertThat(keeper.refused(now, alter(one, Field.STATE, "PLANNED"), Change.remove(Item.ACTIVITY, one.id(), 0)))
                .containsExactly(": living.found.changed-meanwhile; ", ": living.found.changed-meanwhile; ");
        var gone = keeper.changed(now, Change.remove(Item.ACTIVITY, one.id(), 1));
        assertThat(keeper.refused(gone, Change.alter(Item.ACTIVITY, one.id(), 1, Map.of())))
                .containsExactly(": living.found.gone; ");
    }

    @Test
    void of_twelve_who_change_the_same_activity_at_once_one_is_heard() throws Exception {
        var plan = keeper.changed(keeper.aPlan(), anActivity("One"));
        var one = plan.undertakings().getFirst();
        var calls = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 12; i++) {
            var note = "note " + i;
            calls.add(() -> keeper.change(plan, alter(one, Field.NOTE, note)) instanceof LivingPlans.Outcome.Done);
        }
        var heard = 0;
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var answer : pool.invokeAll(calls)) if (answer.get()) heard++;
        }
        assertThat(heard).isEqualTo(1);
    }

    @Test
    void goals_swap_their_numbers_and_none_that_is_served_goes() {
        var plan = keeper.changed(keeper.aPlan(), anActivity("One", Field.GOALS, "1"));
        var first = plan.goals().getFirst();
        var second = plan.goals().getLast();
        var swapped = keeper.changed(
                plan,
                Change.alter(Item.GOAL, first.id(), 0, Map.of(Field.NUMBER, "2")),
                Change.alter(Item.GOAL, second.id(), 0, Map.of(Field.NUMBER, "1")));
        assertThat(swapped.goals()).extracting(Goal::id).containsExactly(second.id(), first.id());
        assertThat(swapped.undertakings().getFirst().goals()).containsExactly(first.id());
        assertThat(keeper.refused(swapped, Change.remove(Item.GOAL, first.id(), 1)))
                .containsExactly(": living.found.served; ");
        var one = swapped.undertakings().getFirst();
        assertThat(keeper.changed(
                                swapped,
                                Change.remove(Item.GOAL, first.id(), 1),
                                Change.remove(Item.ACTIVITY, one.id(), one.version()))
                        .goals())
                .hasSize(1);
    }

    @Test
    void an_activity_may_have_no_title() {
        assertThat(keeper.changed(keeper.aPlan(), Change.add(Item.ACTIVITY, Map.of()))
                        .undertakings()
                        .getFirst()
                        .title())
                .isNull();
    }

    @Test
    void what_would_be_is_told_and_nothing_changes() {
        var plan = keeper.aPlan();
        var changes = List.of(aGoal("3", "Borders"));
        var would = keeper.as(Role.SECRETARIAT, () -> plans.check(plan, changes));
        assertThat(((LivingPlans.Outcome.Done) would).plan().goals()).hasSize(3);
        assertThat(keeper.as(Role.SECRETARIAT, () -> plans.get(keeper.rehearsal(), plan.slug())))
                .isEqualTo(plan);
    }

    @Test
    void a_draft_is_the_secretariats_and_the_chairs_and_a_running_plan_the_dialogues() {
        var draft = keeper.changed(keeper.aPlan(), anActivity("Secret", Field.HOSTS, "Poland"));
        for (var inside : List.of(Role.SECRETARIAT, Role.CHAIR))
            assertThat(seen(inside, draft)).containsExactly(draft);
        for (var outside : List.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR))
            assertThat(seen(outside, draft)).as(outside.name()).isEmpty();
        assertThat(seen(null, draft)).isEmpty();
        assertThat(held(Role.FOCAL_POINT, draft)).isEmpty();

        var running = keeper.running(draft);
        for (var inside : List.of(Role.SECRETARIAT, Role.CHAIR, Role.FOCAL_POINT, Role.DONOR))
            assertThat(seen(inside, draft)).as(inside.name()).containsExactly(running);
        assertThat(seen(null, running)).isEmpty();
        assertThat(held(null, running)).isEmpty();
    }

    @Test
    void nobody_but_the_secretariat_keeps_a_plan() {
        var plan = keeper.running(keeper.aPlan());
        for (var other : List.of(Role.CHAIR, Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR))
            assertThatThrownBy(() -> keeper.as(other, () -> plans.change(plan, List.of(aGoal("3", "Mine")))))
                    .as(other.name())
                    .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keeper.as(null, () -> plans.move(plan, State.CLOSED, plan.version())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_closed_plan_is_not_changed_and_can_be_taken_up_again() {
        var plan = keeper.running(keeper.aPlan());
        var closed = (LivingPlans.Outcome.Done)
                keeper.as(Role.SECRETARIAT, () -> plans.move(plan, State.CLOSED, plan.version()));
        assertThat(keeper.refused(closed.plan(), aGoal("3", "Late"))).containsExactly("");
        var late = keeper.as(Role.SECRETARIAT, () -> plans.move(closed.plan(), State.RUNNING, plan.version()));
        assertThat(late).as("seen before it was closed").isInstanceOf(LivingPlans.Outcome.NotDone.class);
        keeper.running(closed.plan());
    }

    @Test
    void a_draft_that_is_given_up_stays_with_the_office_and_can_be_taken_up_again() {
        var plan = keeper.aPlan();
        var refused = keeper.as(Role.SECRETARIAT, () -> plans.move(plan, State.CLOSED, plan.version()));
        assertThat(refused).as("what nobody carried out").isInstanceOf(LivingPlans.Outcome.NotDone.class);
        var given = ((LivingPlans.Outcome.Done)
                        keeper.as(Role.SECRETARIAT, () -> plans.move(plan, State.GIVEN_UP, plan.version())))
                .plan();
        assertThat(seen(Role.SECRETARIAT, given)).containsExactly(given);
        for (var other : Arrays.asList(Role.FOCAL_POINT, Role.DONOR, Role.ORGANISATION, null))
            assertThat(seen(other, given)).as("%s", other).isEmpty();
        assertThat(keeper.refused(given, aGoal("3", "Late"))).containsExactly("");
        var again = keeper.as(Role.SECRETARIAT, () -> plans.move(given, State.DRAFT, given.version()));
        assertThat(again).isInstanceOf(LivingPlans.Outcome.Done.class);
    }

    @Test
    void an_activity_waits_for_a_meeting_of_its_dialogue() {
        var plan = keeper.changed(keeper.aPlan(), anActivity("After it", Field.MEETING, "rh-som-1"));
        assertThat(plan.undertakings().getFirst().meetingId()).isNotNull();
        assertThat(keeper.refused(plan, anActivity("Nowhere", Field.MEETING, "som-2019", Field.PROJECT, "none")))
                .containsExactly("meeting: living.found.meeting.unknown; project: living.found.project.unknown; ");
    }

    private List<LivingPlan> seen(@Nullable Role role, LivingPlan plan) {
        return keeper.as(role, () -> plans.of(keeper.rehearsal())).stream()
                .filter(each -> each.id().equals(plan.id()))
                .toList();
    }

    private List<LivingPlan> held(@Nullable Role role, LivingPlan plan) {
        var ids = List.of(plan.goals().getFirst().id());
        return keeper.as(role, () -> plans.holding(ids));
    }

    private static Change aGoal(String number, String title) {
        return Change.add(Item.GOAL, Map.of(Field.NUMBER, number, Field.TITLE, title));
    }

    private static Change aPoint(String number, String goal, String words) {
        return Change.add(Item.ACTION_POINT, Map.of(Field.NUMBER, number, Field.GOAL, goal, Field.WORDS, words));
    }

    private static Change anActivity(String title, Object... fields) {
        return Change.add(Item.ACTIVITY, fields(title, fields));
    }

    private static Change alter(Undertaking one, Object... fields) {
        return Change.alter(Item.ACTIVITY, one.id(), one.version(), fields(null, fields));
    }

    private static Map<Field, String> fields(@Nullable String title, Object... fields) {
        var said = new EnumMap<Field, String>(Field.class);
        if (title != null) said.put(Field.TITLE, title);
        for (var at = 0; at < fields.length; at += 2) said.put((Field) fields[at], (String) fields[at + 1]);
        return said;
    }
}

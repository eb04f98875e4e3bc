package org.redthread.plans.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.sql.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class})
class CarriedOverTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Keeper keeper;

    @Autowired
    LivingPlans plans;

    @Test
    void a_plan_goes_on_with_what_the_one_before_it_left_to_do() {
        var before = keeper.running(aPlan());
        assertThat(rehearsal.open("secretariat", before.inside()))
                .bodyText()
                .contains("Take it up in a new plan", "/plans/new?from=plan:" + before.slug());
        var after = begun(before);
        assertThat(after.followsId()).isEqualTo(before.id());
        assertThat(after.goals()).extracting(Goal::title).containsExactly("Return", "Skills");
        assertThat(after.points()).extracting(ActionPoint::number).containsExactly("1.1");
        assertThat(after.points().getFirst().goalId())
                .isEqualTo(after.goals().getFirst().id());
        assertThat(after.undertakings())
                .as("what was done and what was dropped stays where it is")
                .extracting(Undertaking::title)
                .containsExactly("Round table", "Study");
        var table = after.undertakings().getFirst();
        assertThat(table.source()).isEqualTo(before.undertakings().getFirst().knot());
        assertThat(table.points()).containsExactly(after.points().getFirst().id());
        assertThat(table.parts()).singleElement().satisfies(part -> {
            assertThat(part.what()).isEqualTo("the venue");
            assertThat(part.id())
                    .isNotEqualTo(
                            before.undertakings().getFirst().parts().getFirst().id());
        });
        assertThat(read(before)).as("the one before is as it was").isEqualTo(before);
        assertThat(rehearsal.open("secretariat", after.inside())).bodyText().contains("Takes up", before.title());
    }

    @Test
    void the_thread_leads_from_an_activity_to_the_one_that_it_goes_on_with() {
        var before = keeper.running(aPlan());
        var draft = begun(before);
        assertThat(said(rehearsal.thread("secretariat", LivingPlan.KNOT, before.id())))
                .as("of a draft nothing is tied")
                .doesNotContain(draft.title());
        var after = keeper.running(draft);
        assertThat(said(rehearsal.thread("poland", LivingPlan.KNOT, before.id())))
                .contains(after.title());
        assertThat(said(rehearsal.thread(
                        "poland",
                        Undertaking.KIND,
                        after.undertakings().getFirst().id())))
                .contains("supersedes", before.undertakings().getFirst().id().toString());
        assertThat(said(rehearsal.thread(
                        "poland", Goal.KIND, before.goals().getFirst().id())))
                .contains(after.goals().getFirst().id().toString());
    }

    @Test
    void a_draft_and_what_is_no_plan_cannot_be_taken_up() {
        var draft = keeper.aPlan();
        for (var origin : List.of("plan:" + draft.slug(), "plan:none", "plan:"))
            assertThat(rehearsal.send("secretariat", "/plans/new", typed("Next", origin)))
                    .as(origin)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Choose one that is offered");
        assertThat(rehearsal.send("poland", "/plans/new", typed("Next", "plan:" + draft.slug())))
                .hasStatus(403);
    }

    @Test
    void a_version_frozen_before_plans_took_up_others_keeps_its_checksum() {
        assertThat(Rows.json(keeper.aPlan().frozen())).doesNotContain("follows");
    }

    private LivingPlan aPlan() {
        return keeper.changed(
                keeper.aPlan(),
                Change.add(
                        Item.ACTION_POINT,
                        Map.of(Field.NUMBER, "1.1", Field.GOAL, "1", Field.WORDS, "Share what was learned")),
                Change.add(
                        Item.ACTIVITY,
                        Map.of(Field.TITLE, "Round table", Field.POINTS, "1.1", Field.HOSTS, "Türkiye (the venue)")),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Done with", Field.STATE, "DONE")),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Dropped", Field.STATE, "DROPPED")),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Study", Field.GOALS, "2", Field.STATE, "POSTPONED")));
    }

    private LivingPlan begun(LivingPlan before) {
        var sent = rehearsal.send(
                "secretariat", "/plans/new", typed(before.title() + " goes on", "plan:" + before.slug()));
        assertThat(sent).hasStatus(303);
        var slug = String.valueOf(sent.getResponse().getRedirectedUrl()).replace("/en/rehearsal/plans/", "");
        return keeper.as(Role.SECRETARIAT, () -> plans.get(keeper.rehearsal(), slug));
    }

    private static Map<String, String> typed(String title, String origin) {
        return Map.of("title", title, "zone", "Europe/Istanbul", "origin", origin);
    }

    private LivingPlan read(LivingPlan plan) {
        return keeper.as(Role.SECRETARIAT, () -> plans.get(keeper.rehearsal(), plan.slug()));
    }

    private static String said(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

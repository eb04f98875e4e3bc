package org.redthread.plans.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// What everybody may see of offers under a plan that was published, and what not.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tender.class})
class PublicOffersTest {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Keeper keeper;

    @Autowired
    Tender tender;

    @Test
    void what_was_offered_is_public_once_what_it_was_offered_for_is() {
        var plan = tender.aRunningPlan();
        var offer = tender.made(plan, Tender.hosting(plan)).offer().id();
        assertThat(rehearsal.open(null, "/offers/" + offer)).hasStatus(404);
        assertThat(rehearsal.open(null, plan.inside() + "/offers")).hasStatus(404);
        published(plan);
        assertThat(rehearsal.open(null, "/offers/" + offer))
                .hasStatusOk()
                .bodyText()
                .contains("to host it in Ankara (sample)", "Türkiye", "Training of officers", "Focal point")
                .doesNotContain("method=\"post\"", "Accept it");
        assertThat(rehearsal.open(null, plan.inside() + "/offers"))
                .hasStatusOk()
                .bodyText()
                .contains("Training of officers", "to host it in Ankara (sample)", "No host yet")
                .doesNotContain("/offers/new");
        assertThat(rehearsal.open(null, "/offers")).bodyText().contains("to host it in Ankara (sample)");
    }

    @Test
    void an_activity_that_came_after_the_publication_is_told_by_no_offer() {
        var plan = tender.aRunningPlan();
        published(plan);
        var offer = tender.made(tender.now(plan), Tender.hosting(plan));
        var later = keeper.changed(
                        tender.now(plan),
                        Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Study for later", Field.GOALS, "1")))
                .undertakings()
                .getLast();
        var hidden = tender.made(
                tender.now(plan),
                Tender.typed(
                        "means",
                        "EXPERTISE",
                        "what",
                        "two readers (sample)",
                        "under",
                        later.id().toString()));
        assertThat(rehearsal.open("poland", "/offers/" + hidden.offer().id())).hasStatusOk();
        assertThat(rehearsal.open(null, "/offers/" + hidden.offer().id())).hasStatus(404);
        assertThat(Tender.done(tender.answer(
                        offer, Standing.ACCEPTED, "activity", later.id().toString())))
                .isNotNull();
        var own = "/offers/" + offer.offer().id();
        assertThat(rehearsal.open("poland", own)).bodyText().contains("Study for later");
        for (var page : new String[] {own, plan.inside() + "/offers", "/offers"})
            assertThat(rehearsal.open(null, page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Study for later", "two readers (sample)");
        assertThat(rehearsal.thread(null, Offer.KIND, offer.offer().id()))
                .bodyText()
                .doesNotContain("Study for later");
        assertThat(rehearsal.thread(null, Offer.KIND, hidden.offer().id())).hasStatus(404);
    }

    @Test
    void a_draft_is_public_at_no_time_and_what_is_offered_to_the_whole_plan_is() {
        var plan = tender.aRunningPlan();
        published(plan);
        var id = UUID.randomUUID();
        var draft = Tender.typed("id", id.toString(), "means", "EXPERTISE", "what", "not yet (sample)", "act", "draft");
        Tender.done(tender.make(tender.speaker(Tender.TURKIYE), tender.now(plan), draft));
        assertThat(rehearsal.open(null, "/offers/" + id)).hasStatus(404);
        var whole = tender.made(tender.now(plan), Tender.typed("means", "EXPERTISE", "what", "advice (sample)"));
        assertThat(rehearsal.open(null, "/offers/" + whole.offer().id())).hasStatusOk();
        assertThat(rehearsal.open(null, plan.inside() + "/offers"))
                .bodyText()
                .contains("advice (sample)")
                .doesNotContain("not yet (sample)");
    }

    private void published(LivingPlan plan) {
        var version = String.valueOf(tender.now(plan).version());
        assertThat(rehearsal.send(
                        "secretariat", plan.inside() + "/versions", Map.of("label", "First", "version", version)))
                .hasStatus(303);
        assertThat(rehearsal.send("secretariat", plan.inside() + "/versions/1/publish", Map.of()))
                .hasStatus(303);
    }
}

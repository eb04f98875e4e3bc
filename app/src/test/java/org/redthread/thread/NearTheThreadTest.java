package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Mandated;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.offers.Offer;
import org.redthread.plans.offers.Offers;
import org.redthread.plans.offers.Tender;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// What rooms tie with words in it, a label or what a link says: each is told to those who may read it, and no trace,
/// paper, desk or calendar tells it to anybody else.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, Tender.class, Mandated.class, Outsiders.class})
class NearTheThreadTest {

    private static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final UUID POLAND = RecordFile.id("party", "POL");
    private static final String[] OTHERS = {"turkiye", "cambodia", "organisation", "donor"};

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Keeper keeper;

    @Autowired
    Tender tender;

    @Autowired
    Mandated mandated;

    @Autowired
    Outsiders outsiders;

    @Test
    void a_plan_is_told_to_its_dialogue_once_it_runs_and_to_others_as_it_was_published() throws IOException {
        var plan = keeper.changed(keeper.aPlan(), activity("bullacebound", "damsonbound"));
        var doors = doors(plan);
        var poland = Map.<String, @Nullable Cookie>of("Poland", rehearsal.enter("poland"));
        outsiders.learnNothing("a draft", outsiders.to(POLAND, OTHERS), doors, "bullacebound", "damsonbound");
        outsiders.learnNothing("a draft", poland, doors, "bullacebound", "damsonbound");

        var running = keeper.running(plan);
        var strangers = outsiders.toTheDialogue(POLAND);
        outsiders.learnNothing("a running plan", strangers, doors, "bullacebound", "damsonbound");
        assertThat(outsiders.told(rehearsal.enter("poland"), doors, "damsonbound"))
                .containsAll(Outsiders.doors("party", POLAND));

        var at = running.inside() + "/versions";
        for (var act : List.of("", "/1/endorse", "/1/publish"))
            assertThat(rehearsal.send(
                            "secretariat",
                            at + act,
                            Map.of("label", "First", "version", "" + running.version(), "on", "2026-01-15")))
                    .hasStatus(303);
        assertThat(outsiders.told(null, doors, "damsonbound")).containsAll(Outsiders.doors("party", POLAND));
        var later = keeper.changed(running, activity("wildingbound", "crabbound"));
        var all = new ArrayList<>(doors);
        all.addAll(doors(later));
        outsiders.learnNothing("what came later", strangers, all, "wildingbound", "crabbound");
        assertThat(outsiders.told(rehearsal.enter("poland"), all, "crabbound"))
                .containsAll(Outsiders.doors("party", POLAND));
    }

    @Test
    void an_offer_is_prepared_by_those_who_act_for_the_party_and_told_to_the_dialogue_when_it_is_made()
            throws IOException {
        var plan = tender.aRunningPlan();
        var donor = new Reader(null, "Donor", Set.of(new Mandate(Role.DONOR, REHEARSAL, POLAND)));
        var id = UUID.randomUUID();
        var typed = Map.of("id", id.toString(), "means", "HOSTING", "what", "quillbound", "act", "draft");
        assertThat(tender.make(donor, plan, typed)).isInstanceOf(Offers.Said.Done.class);
        var doors = new ArrayList<>(doors(plan));
        doors.addAll(Outsiders.doors(Offer.KIND, id));
        doors.addAll(List.of(
                "/en/rehearsal" + plan.inside() + "/offers",
                "/en/rehearsal/offers/" + id,
                "/en/rehearsal/offers/" + id + "/draft"));
        var others = outsiders.to(POLAND, OTHERS);
        var theDonor = others.remove("the donor of the country");
        outsiders.learnNothing("a draft", others, doors, "quillbound");
        outsiders.learnNothing("a draft", outsiders.thatKeep(POLAND), doors, "quillbound");
        for (var own : new @Nullable Cookie[] {theDonor, rehearsal.enter("poland")})
            assertThat(outsiders.told(own, doors, "quillbound"))
                    .containsAll(Outsiders.doors(Offer.KIND, id))
                    .contains("/en/rehearsal/offers/" + id);

        assertThat(rehearsal.send(theDonor, "/offers/" + id + "/open", Map.of("version", "0")))
                .hasStatus(303);
        outsiders.learnNothing("an offer", outsiders.toTheDialogue(POLAND), doors, "quillbound");
        assertThat(outsiders.told(rehearsal.enter("turkiye"), doors, "quillbound"))
                .containsAll(Outsiders.doors("party", POLAND))
                .containsAll(Outsiders.doors(LivingPlan.KNOT, plan.id()));
    }

    @Test
    void a_note_of_what_was_said_is_told_to_those_who_keep_the_notes() throws IOException {
        var meeting = rehearsal.aMeetingInSession();
        var id = UUID.randomUUID();
        var typed = Map.of(
                "note", id.toString(),
                "version", "0",
                "text", "costardbound",
                "party", POLAND.toString(),
                "kind-OFFERS_TO_HOST", "on");
        assertThat(rehearsal.send("secretariat", meeting + "/notes", typed)).hasStatus(303);
        var doors = new ArrayList<>(Outsiders.everywhere());
        doors.addAll(Outsiders.doors("party", POLAND));
        doors.addAll(Outsiders.doors("intervention", id));
        for (var inside : List.of("", "/notes", "/floor", "/outcomes", "/summary"))
            doors.add("/en/rehearsal" + meeting + inside);
        outsiders.learnNothing("a note", outsiders.to(POLAND, OTHERS), doors, "costardbound");
        outsiders.learnNothing("a note", Map.of("Poland", rehearsal.enter("poland")), doors, "costardbound");
        assertThat(outsiders.told(mandated.enter(Role.CHAIR, REHEARSAL, null), doors, "costardbound"))
                .containsAll(Outsiders.doors("party", POLAND));
    }

    private static Change activity(String title, String does) {
        return Change.add(
                Item.ACTIVITY, Map.of(Field.TITLE, title, Field.GOALS, "1", Field.HOSTS, "Poland (" + does + ")"));
    }

    /// The thread from the plan, its activities and the party, and the pages that tell of them.
    private static List<String> doors(LivingPlan plan) {
        var doors = new ArrayList<>(Outsiders.everywhere());
        doors.addAll(Outsiders.doors("party", POLAND));
        doors.addAll(Outsiders.doors(LivingPlan.KNOT, plan.id()));
        for (var each : plan.undertakings()) doors.addAll(Outsiders.doors(Undertaking.KIND, each.id()));
        for (var inside : List.of("", "/calendar", "/versions/1", "/offers"))
            doors.add("/en/rehearsal" + plan.inside() + inside);
        return doors;
    }
}

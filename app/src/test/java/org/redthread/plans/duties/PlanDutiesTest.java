package org.redthread.plans.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.desk.OnDesks;
import org.redthread.meetings.Rehearsal;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.offers.Tender;
import org.redthread.texts.MovedClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a plan lays on desks while it is carried out, and takes away when somebody said what came of it.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, MovedClock.class, Rehearsal.class, OnDesks.class, Keeper.class, Tender.class})
class PlanDutiesTest {

    private static final Instant IN_MARCH = Instant.parse("2027-03-01T08:00:00Z");
    private static final String PASSWORD = "a long walk along the river";

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    OnDesks desks;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Keeper keeper;

    @Autowired
    Tender tender;

    @Autowired
    MovedClock clock;

    @BeforeEach
    void in_march() {
        clock.at(IN_MARCH);
    }

    @Test
    void an_offer_waits_for_its_answer_and_then_for_its_date() {
        var plan = tender.aRunningPlan();
        var offer = offered(plan, Map.of("act", "offer", "due", "2027-03-20"));
        assertThat(desks.waits("secretariat", offer + "#say-accepted")).isTrue();
        assertThat(desks.page("secretariat")).contains("two trainers, sample", "Answer an offer");
        assertThat(desks.waits("turkiye", offer + "#stands")).isTrue();
        assertThat(desks.page("turkiye"))
                .contains("An offer of the party is not answered yet", "21 March 2027 at 00:00 GMT+3");
        for (var other : List.of("poland", "donor", "chair"))
            assertThat(desks.page(other)).as(other).doesNotContain(offer);

        accept(offer, plan);
        assertThat(desks.waits("secretariat", offer + "#say-accepted")).isFalse();
        assertThat(desks.page("turkiye")).contains("Keep what the party offered");
        assertThat(OnDesks.text(desks.open(rehearsal.enter("turkiye"), "/ru/desk")))
                .contains("Выполнить предложенное стороной", "Предложение принято: two trainers, sample");
        assertThat(desks.waits("secretariat", offer + "#say-kept")).isFalse();

        clock.at(Instant.parse("2027-03-20T20:59:59Z"));
        assertThat(desks.waits("turkiye", offer + "#stands"))
                .as("a second before midnight in Istanbul")
                .isTrue();
        clock.at(Instant.parse("2027-03-20T21:00:00Z"));
        assertThat(desks.waits("turkiye", offer + "#stands")).isFalse();
        assertThat(desks.waits("secretariat", offer + "#say-kept")).isTrue();
        clock.at(Instant.parse("2027-05-01T08:00:00Z"));
        assertThat(desks.waits("secretariat", offer + "#say-kept"))
                .as("from then on the gaps tell of it")
                .isFalse();
        clock.at(Instant.parse("2027-03-25T08:00:00Z"));
        said(offer, "kept", Map.of("version", "1", "day", "2027-03-19", "words", "The report of the training"));
        assertThat(desks.waits("secretariat", offer + "#say-kept")).isFalse();
    }

    @Test
    void a_draft_of_an_offer_waits_for_whoever_may_hand_it_in() {
        var plan = tender.aRunningPlan();
        var drafter = Map.of(
                "address", "offers-drafter@example.org",
                "role", "FOCAL_POINT",
                "party", "Türkiye",
                "drafts", "on",
                "since", "2020-01-01",
                "name", "Sample drafter",
                "password", PASSWORD);
        assertThat(rehearsal.send("secretariat", "/accounts", drafter)).hasStatus(303);
        var offer = offered(plan, Map.of("act", "draft"));
        assertThat(desks.waits("turkiye", offer + "#say-open")).isTrue();
        assertThat(OnDesks.text(desks.open(desks.signIn("offers-drafter@example.org"), "/en/desk")))
                .doesNotContain(offer);
        assertThat(desks.page("secretariat")).doesNotContain(offer);
        said(offer, "open", Map.of("version", "0"));
        assertThat(desks.waits("turkiye", offer + "#say-open")).isFalse();
        assertThat(desks.waits("secretariat", offer + "#say-accepted")).isTrue();
    }

    @Test
    void an_activity_waits_for_its_host_until_the_secretariat_says_what_came_of_it() {
        var plan = activity(
                Map.of(Field.TITLE, "Round table", Field.PLANNED, "2027-03-10/11", Field.HOSTS, "Poland (the venue)"));
        var row = plan.inside() + "#activity-1";
        var activity =
                plan.inside() + "/activities/" + plan.undertakings().getFirst().id();
        assertThat(desks.waits("poland", row)).isTrue();
        assertThat(desks.page("poland")).contains("Round table", "12 March 2027 at 00:00 GMT+3", "Later");
        assertThat(desks.page("turkiye")).doesNotContain(plan.inside() + "#");
        assertThat(desks.waits("secretariat", activity)).isFalse();
        clock.at(Instant.parse("2027-03-11T21:00:00Z"));
        assertThat(desks.waits("poland", row)).as("its term has passed").isTrue();
        assertThat(desks.page("poland")).contains("Overdue");
        assertThat(desks.waits("secretariat", activity)).isTrue();
        assertThat(desks.page("secretariat")).contains("Its last day has passed: Round table");
        assertThat(rehearsal.send("secretariat", activity, Map.of("state", "DONE", "version", "0")))
                .hasStatus(303);
        assertThat(desks.waits("poland", row)).isFalse();
        assertThat(desks.waits("secretariat", activity)).isFalse();
    }

    @Test
    void an_activity_that_comes_again_waits_for_its_next_time_and_is_asked_about_after_its_last() {
        var plan = activity(Map.of(
                Field.PLANNED, "2027-03-10/11", Field.MONTHS, "6", Field.UNTIL, "2027-12-31", Field.HOSTS, "Poland"));
        var row = plan.inside() + "#activity-1";
        var activity =
                plan.inside() + "/activities/" + plan.undertakings().getFirst().id();
        assertThat(desks.page("poland")).contains("Activity 1, without a title", "12 March 2027 at 00:00 GMT+3");
        clock.at(Instant.parse("2027-04-01T08:00:00Z"));
        assertThat(desks.waits("poland", row)).isTrue();
        assertThat(desks.page("poland")).contains("12 September 2027 at 00:00 GMT+3");
        assertThat(desks.waits("secretariat", activity)).isFalse();
        clock.at(Instant.parse("2027-10-01T08:00:00Z"));
        assertThat(desks.page("poland")).contains("12 September 2027 at 00:00 GMT+3");
        assertThat(desks.waits("secretariat", activity)).isTrue();
    }

    @Test
    void whoever_offered_to_host_has_the_offer_on_the_desk_and_the_activity_once_that_has_lapsed() {
        var plan = activity(Map.of(Field.TITLE, "Study visit", Field.PLANNED, "2027-06"));
        var offer = offered(plan, Map.of("act", "offer", "means", "HOSTING", "due", "2027-03-31"));
        accept(offer, plan);
        assertThat(desks.waits("turkiye", offer + "#stands")).isTrue();
        assertThat(desks.page("turkiye")).as("once").doesNotContain(plan.inside() + "#");
        clock.at(Instant.parse("2027-04-01T08:00:00Z"));
        assertThat(desks.waits("turkiye", offer + "#stands")).isFalse();
        assertThat(desks.waits("turkiye", plan.inside() + "#activity-1")).isTrue();
    }

    @Test
    void a_version_waits_for_its_endorsement_and_then_for_its_publication() {
        var plan = tender.aRunningPlan();
        var version = plan.inside() + "/versions/1";
        assertThat(rehearsal.send(
                        "secretariat",
                        plan.inside() + "/versions",
                        Map.of("label", "For the fifth meeting", "version", String.valueOf(plan.version()))))
                .hasStatus(303);
        assertThat(desks.waits("secretariat", version + "#endorse")).isTrue();
        assertThat(desks.page("secretariat")).contains("Version 1: For the fifth meeting");
        assertThat(desks.page("chair")).doesNotContain(version);
        assertThat(rehearsal.send("secretariat", version + "/endorse", Map.of("on", "2027-02-26", "meeting", "")))
                .hasStatus(303);
        assertThat(desks.page("secretariat")).contains("Version 1, endorsed: For the fifth meeting");
        assertThat(rehearsal.send("secretariat", version + "/publish", Map.of()))
                .hasStatus(303);
        assertThat(desks.waits("secretariat", version + "#endorse")).isFalse();
    }

    @Test
    void what_has_a_date_stands_in_the_calendar_of_the_desk() {
        var plan = activity(Map.of(Field.TITLE, "Field trip", Field.PLANNED, "2027-05-04", Field.HOSTS, "Cambodia"));
        assertThat(desks.page("cambodia")).contains(plan.inside() + "#activity-1");
        var made = OnDesks.text(browser.post()
                .uri("/en/desk/calendar")
                .cookie(rehearsal.enter("cambodia"))
                .with(csrf())
                .exchange());
        var address = found(made, "(/en/desk/calendar/[\\w-]+[.]ics)");
        assertThat(OnDesks.text(desks.open(null, address)).replace("\r\n ", ""))
                .contains(
                        "Carry out an activity that the party answers for: Plan ",
                        "DTSTART;TZID=Europe/Istanbul:20270505T000000",
                        "Field trip",
                        plan.inside() + "#activity-1");
    }

    private LivingPlan activity(Map<Field, String> fields) {
        return keeper.running(keeper.changed(keeper.aPlan(), Change.add(Item.ACTIVITY, fields)));
    }

    /// @return where it lies, without language and dialogue
    private String offered(LivingPlan plan, Map<String, String> more) {
        var id = UUID.randomUUID().toString();
        var typed = new HashMap<>(Map.of(
                "id",
                id,
                "means",
                "EXPERTISE",
                "what",
                "two trainers, sample",
                "under",
                plan.undertakings().getFirst().id().toString()));
        typed.putAll(more);
        assertThat(rehearsal.send("turkiye", plan.inside() + "/offers", typed)).hasStatus(303);
        return "/offers/" + id;
    }

    private void accept(String offer, LivingPlan plan) {
        var activity = plan.undertakings().getFirst().id().toString();
        assertThat(rehearsal.send("secretariat", offer + "/accepted", Map.of("version", "0", "activity", activity)))
                .hasStatus(303);
    }

    private void said(String offer, String what, Map<String, String> typed) {
        var by = what.equals("open") ? "turkiye" : "secretariat";
        assertThat(rehearsal.send(by, offer + "/" + what, typed)).as(what).hasStatus(303);
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}

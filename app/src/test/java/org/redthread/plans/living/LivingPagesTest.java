package org.redthread.plans.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, CountedStatements.class})
class LivingPagesTest {

    private static final Pattern ACTIVITY = Pattern.compile("/activities/([0-9a-f-]{36})\"");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Keeper keeper;

    @Autowired
    LivingPlans plans;

    @Autowired
    PlanVersions versions;

    @Test
    void the_secretariat_begins_a_plan_and_nobody_outside_learns_of_the_draft() {
        var plan = begun(Map.of("title", "Plan of <many> years", "symbol", "RH/PLAN/1"));
        assertThat(rehearsal.open("secretariat", plan)).hasStatusOk().bodyText().contains("Plan of &lt;many&gt; years");
        assertThat(rehearsal.open("chair", plan)).hasStatusOk();
        var id = keeper.as(Role.SECRETARIAT, () -> plans.get(keeper.rehearsal(), plan.substring("/plans/".length())))
                .id();
        for (var outside : new String[] {"poland", "organisation", "donor", null}) {
            for (var page : List.of("", "/calendar", "/versions/1", "/versions/1/plan.docx"))
                assertThat(rehearsal.open(outside, plan + page)).hasStatus(404);
            assertThat(rehearsal.open(outside, "/plans")).bodyText().doesNotContain("RH/PLAN/1");
            assertThat(rehearsal.thread(outside, LivingPlan.KNOT, id)).hasStatus(404);
        }
        assertThat(rehearsal.send("secretariat", "/plans/new", front(Map.of("title", "Other", "symbol", "RH/PLAN/1"))))
                .hasStatus(422)
                .bodyText()
                .contains("Another plan bears this symbol", "value=\"Other\"");
        assertThat(rehearsal.send(
                        "secretariat", "/plans/new", front(Map.of("title", "", "zone", "Mars", "origin", "no"))))
                .hasStatus(422)
                .bodyText()
                .contains("A title of at most", "Choose a time zone", "Choose one that is offered");
    }

    @Test
    void goals_action_points_and_activities_are_kept_by_forms() {
        var plan = begun(Map.of("title", "Plan by forms"));
        sent(plan + "/goals/new", Map.of("number", "1", "title", "Return"));
        sent(plan + "/points/new", Map.of("number", "1.1", "goal", "1", "words", "Share what was learned"));
        sent(
                plan + "/activities/new",
                Map.of(
                        "title",
                        "Round table",
                        "points",
                        "1.1",
                        "planned",
                        "2027-05",
                        "months",
                        "12",
                        "until",
                        "2029-12-31",
                        "hosts",
                        "Türkiye (the venue)",
                        "state",
                        "PLANNED",
                        "meeting",
                        ""));
        var page = rehearsal.open("secretariat", plan);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Share what was learned", "Round table", "every 12 months", "the venue", "1 activity");
        var at = first(ACTIVITY, page);
        assertThat(rehearsal.open("secretariat", plan + "/activities/" + at))
                .hasStatusOk()
                .bodyText()
                .contains("the venue", "value=\"1.1\"");
        assertThat(rehearsal.send(
                        "secretariat",
                        plan + "/activities/" + at,
                        Map.of("title", "Round table", "goals", "7", "amount", "12 000", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("This plan has no goal 7", "An amount needs its currency", "value=\"12 000\"");
        sent(plan + "/activities/" + at, Map.of("state", "DONE", "version", "0"));
        assertThat(rehearsal.send(
                        "secretariat", plan + "/activities/" + at, Map.of("state", "DROPPED", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed this meanwhile");
        sent(plan + "/activities/" + at, Map.of("remove", "on", "version", "1"));
        assertThat(rehearsal.open("secretariat", plan)).bodyText().doesNotContain("Round table");
    }

    @Test
    void goals_of_a_living_plan_are_among_those_that_gaps_are_sifted_by_for_whoever_reads_it() {
        var draft =
                keeper.changed(keeper.aPlan(), activity("One", Field.GOALS, "1"), activity("Two", Field.GOALS, "1"));
        var key = "plans/" + draft.slug() + "/1";
        assertThat(rehearsal.open("poland", "/gaps")).hasStatusOk().bodyText().doesNotContain(key);
        assertThat(rehearsal.open("poland", "/gaps?goal=" + key)).hasStatus(400);
        var plan = keeper.running(draft);
        for (var reader : List.of("poland", "secretariat"))
            assertThat(rehearsal.open(reader, "/gaps"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("value=\"" + key + "\"", plan.inside() + "#goal-1", "1. Return");
        assertThat(rehearsal.open("poland", "/gaps/under-goal?goal=" + key))
                .hasStatusOk()
                .bodyText()
                .contains("One", "Two");
        assertThat(rehearsal.open("poland", "/gaps/no-host?goal=" + key))
                .hasStatusOk()
                .bodyText()
                .contains("One", "Two");
        assertThat(rehearsal.open(null, "/gaps")).bodyText().doesNotContain(key);
        var session = rehearsal.enter("poland");
        for (var page : List.of("/gaps", "/gaps?goal=" + key, "/gaps/no-host?goal=" + key))
            assertThat(CountedStatements.during(
                            () -> assertThat(rehearsal.openAgain(session, page)).hasStatusOk()))
                    .as(page)
                    .isLessThanOrEqualTo(10);
    }

    @Test
    void every_figure_and_every_filter_opens_a_list_of_that_length() {
        var plan = keeper.running(keeper.changed(
                keeper.aPlan(),
                activity("One", Field.GOALS, "1", Field.HOSTS, "Poland", Field.PLANNED, "2027"),
                activity("Two", Field.GOALS, "1; 2", Field.STATE, "DONE", Field.PLANNED, "2028-02"),
                activity("Three", Field.GOALS, "2", Field.FUNDS, "Türkiye")));
        var all = Map.of(
                "",
                3,
                "?goal=1",
                2,
                "?goal=2",
                2,
                "?goal=0",
                0,
                "?party=POL",
                1,
                "?state=DONE",
                1,
                "?lacks=NO_HOST",
                2,
                "?year=2028",
                1,
                "?goal=2&lacks=NO_DATE",
                1,
                "?state=&lacks=&year=&goal=&party=",
                3);
        all.forEach((asked, count) -> assertThat(rows(rehearsal.open("poland", plan.inside() + asked)))
                .as(asked)
                .isEqualTo(count));
        assertThat(rehearsal.open("poland", plan.inside() + "?goal=9")).hasStatus(404);
        assertThat(rehearsal.open("poland", plan.inside() + "?party=FRA")).hasStatus(404);
        assertThat(rehearsal.open("poland", plan.inside() + "?state=LOST")).hasStatus(400);
        assertThat(rehearsal.open(null, plan.inside())).hasStatus(404);
    }

    @Test
    void a_version_is_frozen_compared_endorsed_and_published() {
        var plan = keeper.running(keeper.changed(keeper.aPlan(), activity("Study of skills", Field.GOALS, "2")));
        var at = plan.inside();
        frozen(plan, "First");
        assertThat(rehearsal.send(
                        "secretariat", at + "/versions", Map.of("label", "Again", "version", "" + plan.version())))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing has changed");
        var one = plan.undertakings().getFirst();
        var next = keeper.changed(
                plan,
                Change.alter(Item.ACTIVITY, one.id(), 0, Map.of(Field.TITLE, "Study of trades", Field.GOALS, "1")));
        assertThat(rehearsal.send(
                        "secretariat", at + "/versions", Map.of("label", "Unseen", "version", "" + plan.version())))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed this meanwhile", "value=\"Unseen\"");
        frozen(next, "Second");

        var redline = rehearsal.open("poland", at + "/versions/2");
        assertThat(redline).hasStatusOk().bodyText().contains("<ins>", "trades", "skills", "agrees with what is shown");
        assertThat(rehearsal.open("poland", at + "/versions/2?against=0"))
                .bodyText()
                .doesNotContain("<ins>");
        assertThat(rehearsal.open(null, at + "/versions/2")).hasStatus(404);
        assertThat(rehearsal.open("poland", at + "/versions/9")).hasStatus(404);

        assertThat(rehearsal.send("secretariat", at + "/versions/2/endorse", Map.of("on", "2999-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("A day that has not come yet");
        assertThat(rehearsal.send("secretariat", at + "/versions/2/endorse", Map.of("on", "2026-01-15")))
                .hasStatus(303);
        assertThat(rehearsal.send("poland", at + "/versions/2/publish", Map.of()))
                .hasStatus(403);
        assertThat(rehearsal.send("secretariat", at + "/versions/2/publish", Map.of()))
                .hasStatus(303);

        keeper.changed(next, Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Not for everybody yet")));
        assertThat(rehearsal.open(null, at))
                .hasStatusOk()
                .bodyText()
                .contains("Study of trades", "version 2", "15 January 2026")
                .doesNotContain("Not for everybody yet", "First");
        assertThat(rehearsal.open(null, "/plans")).bodyText().contains(plan.title());
        assertThat(rehearsal.open(null, at + "/versions/1")).hasStatus(404);
        assertThat(rehearsal.open(null, at + "/versions/2")).hasStatusOk();
        assertThat(rehearsal.thread(null, Undertaking.KIND, one.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Study of trades");
        assertThat(rehearsal.open("poland", at)).bodyText().contains("Not for everybody yet");
        assertThat(rehearsal.open("poland", at + "?as-of=2020-01-01")).hasStatus(404);
    }

    @Test
    void what_is_frozen_keeps_its_checksum() {
        var plan = keeper.running(keeper.changed(
                keeper.aPlan(),
                activity("Study", Field.AMOUNT, "1200.5", Field.CURRENCY, "EUR", Field.HOSTS, "Poland (a room)")));
        frozen(plan, "One");
        var version = read(plan).versions().getFirst();
        var frozen = keeper.as(Role.SECRETARIAT, () -> versions.frozen(version));
        assertThat(PlanVersions.checksum(frozen)).isEqualTo(version.checksum());
        assertThat(frozen.undertakings()).isEqualTo(plan.undertakings());
        assertThat(PlanVersions.checksum(frozen.holding(List.of(), List.of(), List.of())))
                .isNotEqualTo(version.checksum());
    }

    @Test
    void a_version_is_a_word_file_too() throws Exception {
        var plan = keeper.running(keeper.changed(keeper.aPlan(), activity("Study of <skills>", Field.GOALS, "2")));
        frozen(plan, "One");
        var file = rehearsal.open("poland", plan.inside() + "/versions/1/plan.docx");
        assertThat(file).hasStatusOk();
        var words = "";
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    words = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(words).contains("Study of &lt;skills&gt;", "Return", "version 1");
        assertThat(rehearsal.open("poland", plan.inside() + "/versions/1/plan.exe"))
                .hasStatus(404);
    }

    @Test
    void a_draft_is_neither_endorsed_nor_published() {
        var plan = keeper.aPlan();
        frozen(plan, "One");
        for (var act : List.of("endorse", "publish"))
            assertThat(rehearsal.send("secretariat", plan.inside() + "/versions/1/" + act, Map.of("on", "2026-01-15")))
                    .as(act)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Open it to the dialogue first");
        assertThat(rehearsal.open("poland", plan.inside() + "/versions/1")).hasStatus(404);
    }

    @Test
    void the_calendar_holds_meetings_and_every_time_of_what_comes_again() {
        var plan = keeper.running(keeper.changed(
                keeper.aPlan(),
                activity("Forum", Field.PLANNED, "2027-03", Field.MONTHS, "6", Field.UNTIL, "2028-12-31"),
                activity("Some time", Field.PLANNED, "2027")));
        rehearsal.aMeeting("ANNOUNCED");
        var year = rehearsal.open("poland", plan.inside() + "/calendar?year=2027");
        assertThat(year)
                .hasStatusOk()
                .bodyText()
                .contains("March 2027", "September 2027", "24 March 2027", "Some time in the year", "3 activities");
        assertThat(rehearsal.open("poland", plan.inside() + "/calendar?year=20277"))
                .hasStatus(400);
        assertThat(rehearsal.open(null, plan.inside() + "/calendar")).hasStatus(404);
    }

    @Test
    void pages_ask_ten_statements_at_most() {
        var plan = keeper.running(keeper.changed(
                keeper.aPlan(),
                activity("Forum", Field.HOSTS, "Poland", Field.MEETING, "rh-som-1"),
                activity("Other", Field.HOSTS, "Türkiye")));
        frozen(plan, "One");
        var as = rehearsal.enter("secretariat");
        var at = plan.inside();
        var activity = at + "/activities/" + plan.undertakings().getFirst().id();
        for (var page :
                List.of("/plans", "/plans/new", at, at + "/calendar", at + "/versions/1", at + "/front", activity))
            assertThat(CountedStatements.during(
                            () -> assertThat(rehearsal.openAgain(as, page)).hasStatusOk()))
                    .as(page)
                    .isLessThanOrEqualTo(10);
        var refused = Map.of("goals", "9", "amount", "1", "meeting", "rh-som-1", "version", "0");
        assertThat(CountedStatements.during(
                        () -> assertThat(rehearsal.send(as, activity, refused)).hasStatus(422)))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void the_pages_speak_russian() {
        var plan = keeper.running(keeper.changed(keeper.aPlan(), activity("Forum", Field.GOALS, "1")));
        frozen(plan, "One");
        for (var page : Map.of("", "Охват по целям", "/versions/1", "не одобрена", "/calendar", "Календарь на")
                .entrySet())
            assertThat(browser.get()
                            .uri("/ru/rehearsal" + plan.inside() + page.getKey())
                            .cookie(rehearsal.enter("poland")))
                    .hasStatusOk()
                    .bodyText()
                    .contains(page.getValue());
    }

    private String begun(Map<String, String> typed) {
        var answer = rehearsal.send("secretariat", "/plans/new", front(typed));
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl()).replace("/en/rehearsal", "");
    }

    private static Map<String, String> front(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("zone", "Europe/Istanbul", "origin", ""));
        fields.putAll(typed);
        return fields;
    }

    private void sent(String inside, Map<String, String> typed) {
        assertThat(rehearsal.send("secretariat", inside, typed)).as(inside).hasStatus(303);
    }

    private void frozen(LivingPlan plan, String label) {
        sent(plan.inside() + "/versions", Map.of("label", label, "version", String.valueOf(plan.version())));
    }

    private LivingPlan read(LivingPlan plan) {
        return keeper.as(Role.SECRETARIAT, () -> plans.get(keeper.rehearsal(), plan.slug()));
    }

    private static Change activity(String title, Object... fields) {
        var said = new HashMap<Field, String>();
        said.put(Field.TITLE, title);
        for (var at = 0; at < fields.length; at += 2) said.put((Field) fields[at], (String) fields[at + 1]);
        return Change.add(Item.ACTIVITY, said);
    }

    private static int rows(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return body(page).split("<tr id=\"activity-", -1).length - 1;
    }

    private static String first(Pattern pattern, MvcTestResult page) {
        var found = pattern.matcher(body(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.redthread.plans.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Incoming;
import org.redthread.plans.KnowsProjects;
import org.redthread.plans.living.Change;
import org.redthread.plans.living.Field;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.Keeper;
import org.redthread.plans.living.LivingPlan;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, Keeper.class, SampleProjects.class, CountedStatements.class})
class AnnexPagesTest {

    private static final String CALL = "/en/budapest-process/plans/implementation-plan-2019/annex";

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Keeper keeper;

    @Autowired
    Threads threads;

    @Autowired
    MockMvcTester browser;

    @Autowired
    List<KnowsProjects> known;

    /// Those of this test, and those that are kept in the Rehearsal.
    private int projects() {
        var dialogue = keeper.rehearsal().id();
        return keeper.as(
                Role.SECRETARIAT,
                () -> known.stream().mapToInt(room -> room.of(dialogue).size()).sum());
    }

    @Test
    void projects_stand_under_what_they_serve_and_silence_is_shown_as_silence() {
        var plan = aPlan();
        var page = rehearsal.open("secretariat", plan.inside() + "/annex");
        assertThat(page).hasStatusOk();
        assertThat(said(page, "tied"))
                .contains("Action point 1.1", "Sample bridge", "through the activity", "Round table", "set here")
                .contains("Goal 2", "Sample well", "directly")
                .doesNotContain("Sample tower");
        assertThat(said(page, "bare"))
                .contains("Action point 1.2")
                .as("a goal is served where its action point is")
                .doesNotContain("Goal 1");
        assertThat(said(page, "loose"))
                .contains("Sample tower", "Sample kiln", "tied to nothing in this plan", "Study of no goal");
        assertThat(page)
                .bodyText()
                .contains("2 of " + projects(), "href=\"#tied\"", "href=\"#bare\"", "href=\"#loose\"", "1 of 4");
    }

    @Test
    void a_plan_of_the_record_has_its_annex_and_marks_what_was_inferred() {
        var page = open(CALL);
        assertThat(page).hasStatusOk();
        assertThat(said(page, "tied")).contains("Goal 1", "Goal 5", "inferred").doesNotContain("set here");
        assertThat(said(page, "bare")).contains("/thread/goal/");
        assertThat(said(page, "loose")).contains("tied to nothing in this plan");
        assertThat(open(CALL + "?as-of=2013-06-01"))
                .as("the plan was endorsed later")
                .hasStatus(404);
        assertThat(open("/en/budapest-process/plans/none/annex")).hasStatus(404);
        assertThat(open(CALL.replace("/en/", "/ru/")))
                .bodyText()
                .contains("Проекты по целям и пунктам действий", "выведено", "lang=\"en\"");
    }

    @Test
    void an_annex_shows_what_all_may_know_who_read_the_plan_and_nobody_else_sees_it() {
        var plan = aPlan();
        tied(plan, SampleProjects.KILN, Circle.role(Role.SECRETARIAT, plan.dialogueId()));
        var annex = plan.inside() + "/annex";
        assertThat(said(rehearsal.open("secretariat", annex), "tied"))
                .as("a link that only the secretariat knows of never reaches a paper")
                .doesNotContain("Sample kiln");
        for (var outside : new String[] {"poland", "donor", null})
            for (var page : List.of("", ".csv", ".docx", "/changes", "/changes.csv"))
                assertThat(rehearsal.open(outside, annex + page)).as(page).hasStatus(404);
        var running = keeper.running(plan);
        assertThat(said(rehearsal.open("poland", annex), "tied")).contains("Sample bridge", "Sample well");
        assertThat(rehearsal.open(null, annex)).hasStatus(404);
        assertThat(rehearsal.send(
                        "secretariat",
                        plan.inside() + "/versions",
                        Map.of("label", "First", "version", String.valueOf(running.version()))))
                .hasStatus(303);
        assertThat(rehearsal.send("secretariat", plan.inside() + "/versions/1/publish", Map.of()))
                .hasStatus(303);
        assertThat(said(rehearsal.open(null, annex), "tied"))
                .as("what the plan says is published, what was tied for the dialogue is not")
                .contains("Sample bridge")
                .doesNotContain("Sample well");
    }

    @Test
    void an_issue_stays_as_it_was_and_says_what_changed_since() {
        var plan = keeper.running(aPlan());
        var annex = plan.inside() + "/annex";
        assertThat(rehearsal.send("poland", annex, Map.of())).hasStatus(403);
        assertThat(rehearsal.open("secretariat", annex)).bodyText().contains("It was not issued yet", "Issue it");
        assertThat(rehearsal.send("secretariat", annex, Map.of()))
                .hasStatus(303)
                .hasHeader("Location", "/en/rehearsal" + annex + "#issues");
        assertThat(rehearsal.send("secretariat", annex, Map.of()).getResponse().getRedirectedUrl())
                .as("it says what the newest one says")
                .endsWith("?same=true#issues");
        assertThat(rehearsal.open("poland", annex + "/changes")).bodyText().contains("Nothing changed");

        var activity = plan.undertakings().getFirst();
        var changed = keeper.changed(
                plan,
                Change.alter(Item.ACTIVITY, activity.id(), activity.version(), Map.of(Field.PROJECT, "tower")),
                Change.add(Item.GOAL, Map.of(Field.NUMBER, "3", Field.TITLE, "Borders")));
        assertThat(changed.goals()).hasSize(3);
        assertThat(said(rehearsal.open("poland", annex + "/1"), "tied"))
                .contains("Sample bridge")
                .doesNotContain("Sample tower");
        var changes = rehearsal.open("poland", annex + "/changes");
        assertThat(said(changes, "change-TIED")).contains("Action point 1.1", "Sample tower");
        assertThat(said(changes, "change-UNTIED")).contains("Action point 1.1", "Sample bridge");
        assertThat(said(changes, "change-ASKED")).contains("Goal 3", "Borders");
        assertThat(changes).bodyText().doesNotContain("change-PROJECT_CAME");
        assertThat(rehearsal.open("poland", annex + "/changes.csv?issue=1"))
                .bodyText()
                .contains("Projects no longer tied,Action point,1.1,", "Sample bridge");
        assertThat(rehearsal.send("secretariat", annex, Map.of()).getResponse().getRedirectedUrl())
                .endsWith("/annex#issues");
        assertThat(rehearsal.open("poland", annex)).bodyText().contains("Issue 2 of", "Issue 1 of");
        for (var none : List.of("/3", "/changes?issue=3"))
            assertThat(rehearsal.open("poland", annex + none)).hasStatus(404);
    }

    @Test
    void what_changed_is_asked_between_any_two_days() {
        var page = open(CALL + "/changes?since=2019-06-01&as-of=2025-06-01");
        assertThat(page).hasStatusOk().bodyText().contains("New projects", "href=\"#change-PROJECT_CAME\"");
        assertThat(open(CALL + "/changes?since=2013-06-01&as-of=2025-06-01"))
                .bodyText()
                .contains("There was nothing of this plan to read then", "New goals and action points");
        assertThat(open(CALL + "/changes?since=2025-06-01&as-of=2025-06-01"))
                .bodyText()
                .contains("Nothing changed");
        assertThat(open(CALL + "/changes?since=&as-of=2025-06-01"))
                .as("with no day, a year back")
                .bodyText()
                .contains("value=\"2024-06-01\"");
        assertThat(open(CALL + "/changes?since=soon")).hasStatus(400);
        assertThat(open(CALL + "/changes?issue=x")).hasStatus(400);
    }

    @Test
    void it_is_taken_away_as_a_table_and_as_a_paper() throws IOException {
        var plan = aPlan();
        var annex = plan.inside() + "/annex";
        assertThat(rehearsal.open("secretariat", annex + ".csv"))
                .bodyText()
                .contains("Action point,1.1,", "Sample bridge,through the activity “Round table”,set here,")
                .contains("Action point,1.2,Report each year,,,,");
        var table = Incoming.of(
                rehearsal.open("secretariat", annex + ".xlsx").getResponse().getContentAsByteArray(), null);
        assertThat(table).isInstanceOf(Incoming.Read.class);
        assertThat(((Incoming.Read) table).lines()).hasSize(1 + 4 + projects() - 2);
        assertThat(word(rehearsal.open("secretariat", annex + ".docx")))
                .contains("Annex of projects to action points", "Sample bridge", "Report each year", "Sample kiln")
                .contains("2 of " + projects() + " projects hang on a goal or an action point");
        assertThat(word(rehearsal.open("secretariat", annex + "/changes.docx")))
                .contains("What changed in the annex", "Sample bridge");
        assertThat(rehearsal.open("secretariat", annex + "/changes.xlsx")).hasStatusOk();
        assertThat(word(open(CALL.replace("/en/", "/ru/") + ".docx"))).contains("Приложение: проекты");
        assertThat(rehearsal.open("secretariat", annex + ".pdf")).hasStatus(404);
    }

    @Test
    void every_page_asks_ten_statements_at_most() {
        var plan = keeper.running(aPlan());
        var annex = plan.inside() + "/annex";
        var as = rehearsal.enter("secretariat");
        assertThat(rehearsal.send(as, annex, Map.of())).hasStatus(303);
        for (var page : List.of("", "/1", "/changes", "/changes?since=2020-01-01", ".docx"))
            assertThat(CountedStatements.during(() ->
                            assertThat(rehearsal.openAgain(as, annex + page)).hasStatusOk()))
                    .as(page)
                    .isLessThanOrEqualTo(10);
        for (var page : List.of("", "/changes", "/changes?since=2020-01-01"))
            assertThat(CountedStatements.during(
                            () -> assertThat(open(CALL + page)).hasStatusOk()))
                    .as(page)
                    .isLessThanOrEqualTo(10);
    }

    /// A draft with the action points 1.1 and 1.2 and a goal 2: one project by an activity, one directly for the
    /// dialogue, one by an activity of no goal, one by nothing.
    private LivingPlan aPlan() {
        var plan = keeper.changed(
                keeper.aPlan(),
                Change.add(
                        Item.ACTION_POINT,
                        Map.of(Field.NUMBER, "1.1", Field.GOAL, "1", Field.WORDS, "Share what was learned")),
                Change.add(
                        Item.ACTION_POINT,
                        Map.of(Field.NUMBER, "1.2", Field.GOAL, "1", Field.WORDS, "Report each year")),
                Change.add(
                        Item.ACTIVITY,
                        Map.of(Field.TITLE, "Round table", Field.POINTS, "1.1", Field.PROJECT, "bridge")),
                Change.add(Item.ACTIVITY, Map.of(Field.TITLE, "Study of no goal", Field.PROJECT, "tower")));
        tied(plan, SampleProjects.WELL, Circle.dialogue(plan.dialogueId()));
        return plan;
    }

    private void tied(LivingPlan plan, KnowsProjects.Project project, String circle) {
        keeper.as(Role.SECRETARIAT, () -> {
            var from = new Knot("project", project.id());
            threads.tie(Tie.held(
                    LinkKind.CONTRIBUTES_TO, from, plan.goals().getLast().knot(), List.of(circle)));
            return true;
        });
    }

    private MvcTestResult open(String address) {
        return browser.get().uri(address).exchange();
    }

    /// What stands in a stretch of a page.
    private static String said(MvcTestResult page, String stretch) {
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var from = body.indexOf("id=\"" + stretch + "\"");
        assertThat(from).as(stretch).isPositive();
        return body.substring(from, body.indexOf("</section>", from));
    }

    private static String word(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
        throw new AssertionError("no document in it");
    }
}

package org.redthread.projects.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, CountedStatements.class})
class KeptPagesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_project_begins_as_an_idea_that_only_those_with_a_part_in_it_know_of() {
        var project = opened(Map.of("IMPLEMENTING", "Poland"));
        assertThat(rehearsal.open("secretariat", project))
                .hasStatusOk()
                .bodyText()
                .contains("idea (IATI 1)", "Implementing", "Poland");
        assertThat(rehearsal.open("chair", project)).hasStatusOk();
        assertThat(rehearsal.open("poland", project)).hasStatusOk().bodyText().doesNotContain("Enter an amount");
        for (var outside : new String[] {"cambodia", "turkiye", "organisation", null}) {
            assertThat(rehearsal.open(outside, project)).hasStatus(404);
            assertThat(rehearsal.open(outside, "/projects")).bodyText().doesNotContain(project);
        }
    }

    @Test
    void a_published_project_is_read_by_everybody_and_altered_by_the_secretariat_alone() {
        var project = opened(Map.of("published", "on"));
        assertThat(rehearsal.open(null, project)).hasStatusOk().bodyText().doesNotContain("Change the project");
        assertThat(rehearsal.open(null, "/projects")).bodyText().contains(project, "idea (IATI 1)");
        for (var outside : new String[] {"poland", "chair", "donor"})
            assertThat(rehearsal.open(outside, project + "/edit").getResponse().getStatus())
                    .isIn(403, 404);
    }

    @Test
    void a_plan_that_is_printed_tells_of_published_projects_alone() {
        var draft = opened(Map.of("title", "Draft project of the annex"));
        var published = opened(Map.of("title", "Published project of the annex", "published", "on"));
        assertThat(rehearsal.open("secretariat", "/plans/sample-implementation-plan/annex"))
                .hasStatusOk()
                .bodyText()
                .contains(published, "Reintegration project (sample)")
                .doesNotContain(draft);
    }

    @Test
    void the_annex_of_the_sample_plan_shows_the_sample_project_under_what_it_serves() {
        assertThat(rehearsal.open(null, "/projects/reintegration-project-sample"))
                .hasStatusOk();
        var annex = rehearsal.open("secretariat", "/plans/sample-implementation-plan/annex");
        assertThat(annex)
                .bodyText()
                .containsPattern("(?s)id=\"tied\".*Reintegration project \\(sample\\).*id=\"bare\"");
    }

    @Test
    void it_moves_along_step_by_step_and_needs_its_days() {
        var project = opened(Map.of());
        assertThat(rehearsal.send("secretariat", project + "/edit", form(Map.of("stage", "CLOSED"))))
                .hasStatus(422)
                .bodyText()
                .contains("cannot go there");
        altered(project, Map.of("stage", "CONCEPT", "version", "0"));
        altered(project, Map.of("stage", "APPRAISAL", "version", "1"));
        altered(project, Map.of("stage", "AGREED", "version", "2"));
        assertThat(rehearsal.send("secretariat", project + "/edit", form(Map.of("stage", "RUNNING", "version", "3"))))
                .hasStatus(422)
                .bodyText()
                .contains("the day on which it began is needed");
        altered(project, Map.of("stage", "RUNNING", "version", "3", "actual_start", "2027-01-15"));
        assertThat(rehearsal.open("secretariat", project)).bodyText().contains("implementation (IATI 2)");
    }

    @Test
    void what_cannot_be_taken_is_named_beside_its_field_and_nothing_typed_is_lost() {
        assertThat(rehearsal.send(
                        "secretariat",
                        "/projects/new",
                        Map.of(
                                "title", "<script>alert(1)</script>",
                                "countries", "Pakistan 60\nIraq 50",
                                "planned_start", "2027-05-01",
                                "planned_end", "2027-04-30",
                                "sectors", "15190, border")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "The shares come to 110",
                        "The end is before the start",
                        "border is no code",
                        "Pakistan 60",
                        "value=\"2027-04-30\"",
                        "&lt;script")
                .doesNotContain("<script>alert");
        assertThat(rehearsal.send("secretariat", "/projects/new", form(Map.of("countries", "Pakistan 120"))))
                .hasStatus(422)
                .bodyText()
                .contains("more than 0 and at most 100");
        assertThat(rehearsal.send("secretariat", "/projects/new", Map.of("countries", "Atlantis", "title", "")))
                .hasStatus(422)
                .bodyText()
                .contains("no country of that name", "This is needed");
    }

    @Test
    void of_two_who_alter_it_the_second_is_told() {
        var project = opened(Map.of());
        altered(project, Map.of("summary", "First", "version", "0", "stage", "IDEA"));
        assertThat(rehearsal.send(
                        "secretariat",
                        project + "/edit",
                        form(Map.of("summary", "Second", "version", "0", "stage", "IDEA"))))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed the project meanwhile", "Second");
        assertThat(rehearsal.open("secretariat", project))
                .bodyText()
                .contains("First")
                .doesNotContain("Second");
    }

    @Test
    void amounts_are_added_within_a_kind_and_a_currency_and_never_across() {
        var project = opened(Map.of());
        paid(project, "COMMITMENT", "100000", "EUR");
        paid(project, "COMMITMENT", "20000.50", "EUR");
        paid(project, "COMMITMENT", "700", "USD");
        assertThat(rehearsal.open("secretariat", project))
                .bodyText()
                .contains("120,000.50", "Commitment, 2 amounts", "Commitment, 1 amount")
                .doesNotContain("120,700");
        assertThat(rehearsal.send("secretariat", project + "/money/3/strike", Map.of()))
                .hasStatus(303);
        assertThat(rehearsal.open("secretariat", project)).bodyText().doesNotContain("700");
    }

    @Test
    void an_amount_is_above_zero_and_bears_its_currency_and_its_day() {
        var project = opened(Map.of());
        assertThat(rehearsal.send(
                        "secretariat", project + "/money", Map.of("of", "BUDGET", "amount", "-5", "note", "typed")))
                .hasStatus(422)
                .bodyText()
                .contains("Write an amount above zero", "An amount needs its currency", "This is needed", "typed");
        assertThat(rehearsal.send(
                        "secretariat",
                        project + "/money",
                        Map.of("of", "BUDGET", "amount", "5", "currency", "QQQ", "value_day", "2027-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("by its three letters");
    }

    @Test
    void pages_and_refused_forms_ask_ten_statements_at_most() {
        var project = opened(Map.of("published", "on"));
        var as = rehearsal.enter("secretariat");
        for (var page : List.of("/projects", "/projects/new", project, project + "/edit"))
            assertThat(CountedStatements.during(
                            () -> assertThat(rehearsal.openAgain(as, page)).hasStatusOk()))
                    .as(page)
                    .isLessThanOrEqualTo(10);
        for (var page : List.of("/projects/new", project + "/edit", project + "/money"))
            assertThat(CountedStatements.during(() -> assertThat(rehearsal.send(as, page, Map.of("title", "")))
                            .hasStatus(422)))
                    .as(page)
                    .isLessThanOrEqualTo(10);
    }

    @Test
    void the_page_speaks_russian() {
        var project = opened(Map.of("title_ru", "Проба", "published", "on"));
        assertThat(browser.get().uri("/ru/rehearsal" + project))
                .hasStatusOk()
                .bodyText()
                .contains("Проба", "идея (IATI 1)");
    }

    @Test
    void what_sources_dispute_stands_on_the_pages_with_both_values() {
        shows("support", "2017", "January 2017", "July 2017", "in dispute", "European Commission");
        shows("ibm", "without Iran");
        shows("gloact", "up to five");
        shows("protect", "9,000,000", "5,000,000", "in dispute");
    }

    private void shows(String project, String... words) {
        assertThat(browser.get().uri("/en/budapest-process/projects/" + project))
                .hasStatusOk()
                .bodyText()
                .contains(words);
    }

    private String opened(Map<String, String> fields) {
        var answer = rehearsal.send("secretariat", "/projects/new", form(fields));
        assertThat(answer).hasStatus(303);
        var address = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
        return address.substring(address.indexOf("/projects/"));
    }

    private void altered(String project, Map<String, String> fields) {
        assertThat(rehearsal.send("secretariat", project + "/edit", form(fields)))
                .hasStatus(303);
    }

    private void paid(String project, String of, String amount, String currency) {
        assertThat(rehearsal.send(
                        "secretariat",
                        project + "/money",
                        Map.of("of", of, "amount", amount, "currency", currency, "value_day", "2027-02-01")))
                .hasStatus(303);
    }

    private static Map<String, String> form(Map<String, String> fields) {
        var form = new HashMap<String, String>();
        form.put("title", "Sample project " + NUMBERS.incrementAndGet());
        form.putAll(fields);
        return form;
    }
}

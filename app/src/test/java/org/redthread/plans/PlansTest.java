package org.redthread.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.record.RecordBroken;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class PlansTest {

    private static final String PLAN = "/en/budapest-process/plans/implementation-plan-2019";

    @Autowired
    Plans plans;

    @Autowired
    MockMvcTester browser;

    @Test
    void the_offers_of_2019_to_host_in_2020_stand_as_offers_with_their_subject_blank() {
        var dossier = plan("implementation-plan-2019");
        assertThat(dossier.activities().stream()
                        .flatMap(activity -> activity.parts().stream())
                        .filter(part -> part.offered() && part.does() == Activity.Does.HOSTS)
                        .map(Activity.Part::printed))
                .containsExactly("Bulgaria", "Latvia", "Azerbaijan");
        assertThat(browser.get().uri(PLAN))
                .hasStatusOk()
                .bodyText()
                .contains("offered to host", "subject not recorded", "¶5", "no date recorded");
    }

    @Test
    void of_six_proposals_of_the_chairman_two_stay_unnamed() {
        var dossier = plan("chairman-proposals-2022");
        assertThat(dossier.activities()).hasSize(6);
        assertThat(dossier.with(Gap.NO_TITLE)).hasSize(2);
    }

    @Test
    void every_figure_of_the_gaps_opens_a_list_of_that_length() {
        var dossier = plan("implementation-plan-2019");
        for (var gap : Gap.values()) {
            var page = browser.get().uri(PLAN + "?lacks=" + gap).exchange();
            assertThat(page).hasStatusOk();
            assertThat(rows(page)).as(gap.name()).isEqualTo(dossier.with(gap).size());
        }
        assertThat(rows(browser.get().uri(PLAN).exchange()))
                .isEqualTo(dossier.activities().size());
        assertThat(dossier.with(Gap.NO_DATE)).isNotEmpty();
    }

    @Test
    void a_plan_is_not_there_before_it_was_endorsed() {
        assertThat(browser.get().uri(PLAN + "?as-of=2019-12-04")).hasStatus(404);
        assertThat(browser.get().uri("/en/budapest-process/plans?as-of=2019-12-05"))
                .hasStatusOk()
                .bodyText()
                .contains("Strategic Document")
                .doesNotContain("Chairman Proposals");
    }

    @Test
    void the_page_speaks_russian() {
        assertThat(browser.get().uri(PLAN.replace("/en/", "/ru/")))
                .hasStatusOk()
                .bodyText()
                .contains("Охват по целям", "предложила принять");
    }

    @Test
    void a_gap_that_there_is_not_is_no_address() {
        assertThat(browser.get().uri(PLAN + "?lacks=EVERYTHING")).hasStatus(400);
    }

    @Test
    void a_goal_without_a_text_of_goals_and_a_party_that_nobody_knows_are_named_with_their_line() {
        for (var broken : List.of(
                "activities: [{activity: One, goal: 3}]",
                "activities: [{activity: One, parts: [{by: Atlantis, does: hosts}]}]",
                "activities: [{activity: One, parts: [{by: Latvia, does: watches}]}]",
                "activities: [{activity: One, became: Something}]",
                "activities: [{activity: One, colour: red}]"))
            assertThatThrownBy(() -> PlansFile.read(RecordFile.read(
                            "plans.yaml",
                            new StringReader("budapest-process:\n  - plan: one\n    title: One\n    src: SEED-2\n    "
                                    + broken + "\n"))))
                    .isInstanceOf(RecordBroken.class)
                    .hasMessageContaining("plans.yaml");
    }

    private Dossier plan(String slug) {
        return plans.get(RecordFile.id("dialogue", "budapest-process"), slug, LocalDate.of(2026, 11, 22));
    }

    private static int rows(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString().split("<tr id=\"activity-", -1).length - 1;
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

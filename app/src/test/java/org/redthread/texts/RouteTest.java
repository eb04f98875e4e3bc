package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.record.RecordFile;
import org.redthread.texts.Stage.Of;
import org.redthread.texts.Stage.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The way of the texts of 2023 and 2024, planned and actual, on the real record.
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class RouteTest {

    private static final String TEXTS = "/budapest-process/texts/";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MockMvcTester browser;

    @Test
    void planned_days_are_those_that_the_meeting_of_december_2023_left() {
        var due = RecordFile.open("meetings.yaml").entries("budapest-process").stream()
                .filter(meeting -> meeting.text("meeting").equals("som-33"))
                .flatMap(meeting -> meeting.entries("next_steps").stream())
                .map(step -> step.when("due").orElseThrow())
                .toList();
        assertThat(due).hasSize(3);
        assertThat(route().stream()
                        .filter(stage ->
                                stage.plannedAt() != null && stage.plannedAt().startsWith("¶8"))
                        .map(Stage::planned)
                        .distinct())
                .containsExactlyElementsOf(due);
    }

    @Test
    void days_late_are_counted_from_the_last_day_of_the_plan() {
        var group = stage(Of.REFERENCE_GROUP);
        assertThat(group.on(TODAY)).isEqualTo(Standing.LATE);
        assertThat(group.daysLate(TODAY)).isEqualTo(87).isEqualTo((int)
                ChronoUnit.DAYS.between(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 6, 26)));
        assertThat(group.standing(TODAY)).endsWith("LEAST");
        assertThat(stage(Of.ENDORSEMENT).on(TODAY)).isEqualTo(Standing.IN_TIME);
    }

    @Test
    void seen_from_a_day_before_it_happened_a_stage_is_ahead_or_nobody_knows() {
        var group = stage(Of.REFERENCE_GROUP);
        assertThat(group.on(LocalDate.of(2024, 3, 31))).isEqualTo(Standing.AHEAD);
        assertThat(group.on(LocalDate.of(2024, 4, 1))).isEqualTo(Standing.UNTOLD);
        assertThat(group.daysLate(LocalDate.of(2024, 6, 25))).isZero();
        assertThat(group.on(LocalDate.of(2024, 6, 26))).isEqualTo(Standing.LATE);
        assertThat(stage(Of.LAST_ROUND).isKnown(LocalDate.of(2024, 6, 26))).isFalse();
        assertThat(stage(Of.LAST_ROUND).on(TODAY)).isEqualTo(Standing.UNTOLD);
    }

    @Test
    void the_page_of_the_drafts_shows_every_stage_with_its_source_and_leaves_blank_what_nobody_recorded() {
        var page = page("/en" + TEXTS + "zero-drafts-2023?as-of=2026-11-22");
        assertThat(page.select("#route tbody tr")).hasSize(route().size()).hasSize(9);
        assertThat(page.select("#route tbody tr"))
                .allSatisfy(row -> assertThat(row.select(".ref")).isNotEmpty());
        assertThat(text(page, Of.COMMENTS))
                .contains("Countries", "by 20 December 2023", "SEED-1 ¶8 (1)", "not recorded")
                .contains("what came of it is not recorded");
        assertThat(text(page, Of.REFERENCE_GROUP)).contains("26 June 2024", "at least 87 days late", "BP-34");
        assertThat(page.select("#route .head").text()).contains("9 stages, 7 with a plan, 1 late");
    }

    @Test
    void what_is_known_to_the_day_is_drawn_and_a_stroke_leads_from_planned_to_actual() {
        var svg = page("/en" + TEXTS + "zero-drafts-2023?as-of=2026-11-22").select("#route svg");
        assertThat(svg.select("circle.open")).hasSize(3);
        assertThat(svg.select("circle:not(.open)")).hasSize(3);
        assertThat(svg.select("text.v").eachText()).containsExactly("3", "4, 5", "6", "1, 2", "6", "9");
        assertThat(svg.select("path.slack")).hasSize(1);
        assertThat(page("/en/prague-process/texts/action-plan-2023").select("#route svg"))
                .as("nothing was planned to the day")
                .isEmpty();
    }

    @Test
    void on_the_day_after_the_meeting_nothing_of_the_next_year_is_known() {
        var page = page("/en" + TEXTS + "zero-drafts-2023?as-of=2023-12-06");
        assertThat(page.select("#route tbody tr")).hasSize(7);
        assertThat(text(page, Of.REFERENCE_GROUP))
                .contains("not recorded ahead")
                .doesNotContain("late");
        assertThat(page.select("#route").text()).doesNotContain("BP-34", "over the summer");
    }

    @Test
    void the_text_that_grew_out_of_the_drafts_shows_their_way_in_russian_too() {
        var page = page("/ru" + TEXTS + "declaration-2024?as-of=2026-11-22");
        assertThat(text(page, Of.REFERENCE_GROUP)).contains("опоздание не менее 87 дней", "к концу марта 2024 года");
        assertThat(page.select("#route a[href*=zero-drafts-2023]")).hasSize(1);
    }

    @Test
    void the_conference_planned_for_october_2018_was_late_by_what_is_counted() {
        var page = page("/en" + TEXTS + "istanbul-commitments-2019?as-of=2026-11-22");
        assertThat(text(page, Of.ENDORSEMENT))
                .contains("at least "
                        + ChronoUnit.DAYS.between(LocalDate.of(2018, 10, 31), LocalDate.of(2019, 2, 19))
                        + " days late");
    }

    @Test
    void the_state_that_did_not_adopt_reaffirmed_its_commitments_in_december() {
        var address = "/en" + TEXTS + "istanbul-commitments-2019?as-of=";
        assertThat(page(address + "2026-11-22").select("#refusals").text())
                .contains(
                        "Czech Republic did not adopt it. Reaffirmed its commitments", "5 December 2019", "SEED-2 ¶5");
        assertThat(page(address + "2019-06-01").select("#refusals").text())
                .contains("did not adopt it")
                .doesNotContain("Reaffirmed");
    }

    @Test
    void the_days_that_were_due_hang_on_the_thread_of_the_dialogue() {
        assertThat(page("/en/budapest-process?as-of=2026-11-22")
                        .select("#thread")
                        .text())
                .contains("Due: Written comments", "Due: Input of the Reference Group", "at least 87 days late");
        assertThat(page("/en/budapest-process?as-of=2024-01-31")
                        .select("#thread")
                        .text())
                .contains("Due: Written comments")
                .doesNotContain("Due: Comments consolidated");
    }

    @Test
    void every_stage_that_names_a_meeting_names_one_of_the_record() {
        var meetings = RecordFile.open("meetings.yaml");
        for (var dialogue : List.of("budapest-process", "prague-process")) {
            var slugs = meetings.entries(dialogue).stream()
                    .map(meeting -> meeting.text("meeting"))
                    .toList();
            assertThat(TextsFile.open().dossiers().stream()
                            .filter(dossier -> dossier.text().dialogueId().equals(id("dialogue", dialogue)))
                            .flatMap(dossier -> dossier.route().stream())
                            .map(Stage::meetingSlug)
                            .filter(slug -> slug != null))
                    .isNotEmpty()
                    .allSatisfy(slug -> assertThat(slugs).contains(slug));
        }
    }

    private static List<Stage> route() {
        return TextsFile.open().dossiers().stream()
                .filter(dossier -> dossier.text().slug().equals("zero-drafts-2023"))
                .findFirst()
                .orElseThrow()
                .route();
    }

    private static Stage stage(Of of) {
        return route().stream().filter(stage -> stage.of() == of).findFirst().orElseThrow();
    }

    private static String text(Document page, Of of) {
        return page.select("#stage-" + of).text();
    }

    private Document page(String uri) {
        var answer = browser.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk().bodyText().isNotBlank();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }
}

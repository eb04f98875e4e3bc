package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(PostgresConfiguration.class)
@Transactional
class TextsTest {

    static final UUID BUDAPEST = id("dialogue", "budapest-process");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    TextStore store;

    @Autowired
    Texts texts;

    @Autowired
    TextsPart part;

    @BeforeEach
    void load() {
        part.read().run();
    }

    @Test
    void every_text_of_the_file_stands_on_record_with_every_line() {
        var file = RecordFile.open("texts.yaml");
        for (var dialogue : List.of("budapest-process", "prague-process"))
            assertThat(store.all(id("dialogue", dialogue)))
                    .hasSameSizeAs(file.entries(dialogue))
                    .isEqualTo(TextsFile.open().dossiers().stream()
                            .filter(d -> d.text().dialogueId().equals(id("dialogue", dialogue)))
                            .toList());
    }

    @Test
    void loading_twice_leaves_the_same_rows() {
        var before = store.all(BUDAPEST);
        part.read().run();
        assertThat(store.all(BUDAPEST)).isEqualTo(before);
        assertThat(store.themes()).hasSameSizeAs(RecordFile.open("texts.yaml").entries("themes"));
    }

    @Test
    void a_goal_is_found_by_its_own_id() {
        for (var dossier : store.all(BUDAPEST))
            for (var goal : dossier.goals())
                assertThat(store.holding(List.of(dossier.text().goal(goal.number()))))
                        .extracting(TextStore.Titled::text)
                        .containsExactly(dossier.text());
    }

    @Test
    void numbers_of_goals_belong_to_their_text() {
        var moves = texts.moves(texts.of(BUDAPEST, TODAY));
        assertThat(moves.texts())
                .extracting(d -> d.text().slug())
                .containsExactly(
                        "istanbul-declaration-2013", "call-for-action-2019", "zero-drafts-2023", "declaration-2024");
        assertThat(numbers(moves, "International protection")).containsExactly("6", "6", "5", "5");
        assertThat(numbers(moves, "Trafficking")).containsExactly("5", "5", "", "");
        assertThat(numbers(moves, "Return, readmission, reintegration")).containsExactly("4", "1", "", "3");
        assertThat(numbers(moves, "Integration")).containsExactly("2", "3", "", "6");
    }

    @Test
    void a_text_is_not_there_before_it_was_made() {
        assertThat(texts.of(BUDAPEST, LocalDate.of(2019, 12, 4)))
                .extracting(d -> d.text().slug())
                .contains("call-for-action-2019")
                .doesNotContain("implementation-plan-2019", "declaration-2024");
    }

    @Test
    void the_state_that_did_not_adopt_in_2019_is_named() {
        assertThat(texts.refusedBy(id("party", "CZE"))).singleElement().satisfies(refused -> {
            assertThat(refused.text().slug()).isEqualTo("istanbul-commitments-2019");
            assertThat(refused.refusal().announced()).isFalse();
        });
    }

    @Test
    void forty_one_action_points_are_a_number_without_a_list() {
        var plan = texts.of(BUDAPEST, TODAY).stream()
                .filter(d -> d.text().slug().equals("call-for-action-2019"))
                .findFirst()
                .orElseThrow();
        assertThat(plan.figures()).extracting(Dossier.Figure::number).containsExactly(41);
        assertThat(plan.text().silentOn()).isNotEmpty();
    }

    private static List<String> numbers(Moves moves, String theme) {
        return moves.rows().stream()
                .filter(row -> row.theme().en().equals(theme))
                .flatMap(row -> row.cells().stream())
                .map(cell ->
                        cell.isEmpty() ? "" : String.valueOf(cell.getFirst().number()))
                .toList();
    }
}

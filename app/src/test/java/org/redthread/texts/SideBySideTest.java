package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redthread.redline.print.Fate;
import org.redthread.texts.SideBySide.Change;
import org.redthread.texts.SideBySide.Goals;
import org.redthread.texts.SideBySide.Gone;
import org.redthread.texts.SideBySide.None;
import org.redthread.texts.SideBySide.Placed;
import org.redthread.texts.SideBySide.Silent;

/// Goals followed from text to text, on the files of the record.
class SideBySideTest {

    private static final TextsFile FILE = TextsFile.open();

    @Test
    void from_2013_to_2019_every_goal_keeps_its_words_and_two_keep_their_numbers() {
        var beside = of("istanbul-declaration-2013", "call-for-action-2019");
        assertThat(beside.rows()).hasSize(6);
        assertThat(numbers(beside)).containsExactlyInAnyOrder("1→2", "2→3", "3→4", "4→1", "5→5", "6→6");
        assertThat(beside.count(1, Change.REWORDED)).isZero();
        assertThat(beside.count(1, Change.MOVED)).isEqualTo(4);
        assertThat(beside.count(1, Change.UNCHANGED)).isEqualTo(2);
        assertThat(beside.placed(1)).flatExtracting(Placed::origins).allSatisfy(origin -> {
            assertThat(origin.ground()).isEqualTo(Ground.TITLE);
            assertThat(origin.said()).isNotNull();
        });
    }

    @Test
    void in_2024_irregular_migration_and_return_part_and_trafficking_has_no_goal_any_more() {
        var beside = of("istanbul-declaration-2013", "call-for-action-2019", "declaration-2024");
        assertThat(numbers(beside)).containsExactly("4→1→1,3", "1→2→2", "3→4→4", "6→6→5", "2→3→6", "5→5→gone");
        assertThat(beside.count(2, Change.SPLIT)).isEqualTo(2);
        assertThat(beside.gone(2)).isEqualTo(1);
        assertThat(beside.count(2, Change.NEW)).isZero();
        assertThat(beside.placed(2))
                .flatExtracting(Placed::origins)
                .allSatisfy(origin ->
                        assertThat(origin.ground()).as(origin.goal().title()).isEqualTo(Ground.WORDS));
    }

    @Test
    void the_number_of_the_draft_is_said_on_record_to_be_that_of_the_same_goal() {
        var beside = of("call-for-action-2019", "zero-drafts-2023", "declaration-2024");
        var protection = beside.placed(1).getFirst();
        assertThat(protection.goal().number()).isEqualTo(5);
        assertThat(protection.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.goal().number()).isEqualTo(6);
            assertThat(origin.ground()).isEqualTo(Ground.SAID);
            assertThat(origin.ground().inferred()).isFalse();
        });
        assertThat(protection.changes()).containsExactly(Change.MOVED);
    }

    @Test
    void of_a_draft_of_which_one_goal_is_known_the_others_are_silence_and_not_absence() {
        var beside = of("call-for-action-2019", "zero-drafts-2023", "declaration-2024");
        assertThat(beside.rows().stream().map(row -> row.cells().get(1)).filter(Silent.class::isInstance))
                .hasSize(5);
        assertThat(beside.gone(1)).isZero();
        assertThat(of("zero-drafts-2023", "declaration-2024").count(1, Change.UNTOLD))
                .isEqualTo(5);
        assertThat(of("zero-drafts-2023", "declaration-2024").count(1, Change.NEW))
                .isZero();
    }

    @Test
    void asylum_is_new_in_the_plan_of_2012() {
        var beside = SideBySide.of(line("prague-process", "joint-declaration-2009", "action-plan-2012"), FILE.themes());
        assertThat(beside.placed(1).stream()
                        .filter(placed -> placed.is(Change.NEW))
                        .map(placed -> placed.goal().title()))
                .containsExactly("asylum and international protection");
        assertThat(beside.gone(1)).isZero();
    }

    @Test
    void kept_and_deleted_words_are_the_title_before_and_kept_and_inserted_words_the_title_after() {
        for (var texts : List.of(
                of("istanbul-declaration-2013", "declaration-2024"), of("call-for-action-2019", "declaration-2024")))
            for (var placed : texts.placed(1)) {
                assertThat(placed.origins()).hasSize(1);
                assertThat(said(placed, Fate.INSERTED))
                        .isEqualTo(placed.origins().getFirst().goal().title());
                assertThat(said(placed, Fate.DELETED)).isEqualTo(placed.goal().title());
            }
    }

    @Test
    void every_goal_of_every_text_stands_in_exactly_one_row() {
        for (var line : Lines.of(FILE.dossiers())) {
            var beside = SideBySide.of(line, FILE.themes());
            for (var column = 0; column < line.size(); column++)
                assertThat(beside.placed(column))
                        .extracting(Placed::goal)
                        .containsExactlyInAnyOrderElementsOf(line.get(column).goals());
        }
    }

    @Test
    void texts_hang_together_by_what_follows_what() {
        assertThat(Lines.of(FILE.dossiers()))
                .extracting(line ->
                        line.stream().map(dossier -> dossier.text().slug()).toList())
                .containsExactly(
                        List.of(
                                "istanbul-declaration-2013",
                                "call-for-action-2019",
                                "zero-drafts-2023",
                                "declaration-2024"),
                        List.of("joint-declaration-2009", "action-plan-2012"));
    }

    @Test
    void a_goal_has_one_id_for_every_room() {
        var text = line("budapest-process", "declaration-2024").getFirst().text();
        assertThat(text.goal(5)).isEqualTo(id("goal", id("text", "budapest-process/declaration-2024") + "/5"));
    }

    private static String said(Placed placed, Fate without) {
        return placed.words().stream()
                .filter(piece -> piece.fate() != without)
                .map(SideBySide.Piece::words)
                .collect(Collectors.joining());
    }

    private static SideBySide of(String... slugs) {
        return SideBySide.of(line("budapest-process", slugs), FILE.themes());
    }

    private static List<Dossier> line(String dialogue, String... slugs) {
        return FILE.dossiers().stream()
                .filter(dossier -> dossier.text().dialogueId().equals(id("dialogue", dialogue)))
                .filter(dossier -> List.of(slugs).contains(dossier.text().slug()))
                .toList();
    }

    /// A row as numbers: `4→1→1,3`.
    private static List<String> numbers(SideBySide beside) {
        return beside.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> switch (cell) {
                            case Goals goals ->
                                goals.placed().stream()
                                        .map(placed ->
                                                String.valueOf(placed.goal().number()))
                                        .collect(Collectors.joining(","));
                            case Gone gone -> "gone";
                            case Silent silent -> "silent";
                            case None none -> "none";
                        })
                        .collect(Collectors.joining("→")))
                .toList();
    }
}

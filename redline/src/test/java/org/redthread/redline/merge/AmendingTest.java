package org.redthread.redline.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.redline.merge.Amended.Why;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class AmendingTest {

    private static final Text BASE = new Text(List.of(
            block("h1", Kind.HEADING, 0, "I.", "Return"),
            block("p1", Kind.PROVISION, 1, "1.", "Participants will promote safe migration."),
            block("a", Kind.ITEM, 2, "(a)", "with each other;"),
            block("b", Kind.ITEM, 2, "(b)", "with others."),
            block("p2", Kind.PROVISION, 1, "2.", "They meet every year."),
            block("h2", Kind.HEADING, 0, "II.", "Follow-up"),
            block("p3", Kind.PROVISION, 1, "3.", "The secretariat reports."),
            new Block(new Identity("t"), Kind.TABLE, 1, "", Wording.EMPTY),
            new Block(new Identity("r"), Kind.ROW, 2, "", Wording.EMPTY),
            new Block(new Identity("c"), Kind.CELL, 3, "", Wording.EMPTY),
            block("w", Kind.PARAGRAPH, 4, "", "Who"),
            block("n", Kind.NOTE, 0, "", "See the annex.")));

    private final Amending amending = new Amending(BASE);

    private static Block block(String id, Kind kind, int depth, String number, String words) {
        return new Block(new Identity(id), kind, depth, number, Wording.of(words));
    }

    private static Identity at(String id) {
        return new Identity(id);
    }

    private static List<String> settled(Text base, Amended amended) {
        return Settlement.of(base, changes(amended)).blocks().stream()
                .map(block -> block.depth() + " " + block.number() + " "
                        + block.wording().text())
                .toList();
    }

    private static List<Change> changes(Amended amended) {
        assertThat(amended).isInstanceOf(Amended.Changes.class);
        return ((Amended.Changes) amended).changes();
    }

    /// The lines that are there now and were not before, each with the one before it.
    private static List<String> added(Amended amended) {
        var was = settled(BASE, new Amended.Changes(List.of()));
        var now = settled(BASE, amended);
        var found = new ArrayList<String>();
        for (int i = 0; i < now.size(); i++)
            if (!was.contains(now.get(i))) found.add((i == 0 ? "" : now.get(i - 1)) + " > " + now.get(i));
        return found;
    }

    private static void refused(Amended amended, Why why) {
        assertThat(amended).isEqualTo(new Amended.Refused(why));
    }

    @Test
    void rewording_changes_no_more_than_the_words_that_differ() {
        var changes = changes(amending.reworded(at("p1"), "Participants shall promote safe and orderly migration."));

        assertThat(changes)
                .extracting(each -> Shown.before(BASE, each) + ">" + Shown.after(BASE, each))
                .containsExactly("will>shall", ">and orderly ");
    }

    @Test
    void a_page_and_a_word_file_with_the_same_words_propose_the_same() {
        var revised = new ArrayList<>(BASE.blocks());
        revised.set(
                1, revised.get(1).withWording(Wording.of("Participants shall promote safe and orderly migration.")));
        revised.add(5, block("5F5F5F5F", Kind.PROVISION, 1, "3.", "Return is dignified."));

        var word = Comparison.of(BASE, new Text(revised)).changes();
        var page = new ArrayList<Change>();
        page.addAll(changes(amending.reworded(at("p1"), "Participants shall promote safe and orderly migration.")));
        page.addAll(changes(amending.added(at("p2"), Kind.PROVISION, "Return is dignified.")));

        assertThat(page)
                .extracting(Change::key)
                .containsExactlyElementsOf(word.stream().map(Change::key).toList());
    }

    @Test
    void marks_of_what_stays_are_kept_and_what_comes_looks_like_what_it_replaces() {
        var words = "They shall act on safe return.";
        var base = new Text(List.of(block("p", Kind.PROVISION, 0, "1.", "")
                .withWording(new Wording(
                        words,
                        List.of(
                                new Mark(5, 10, Mark.Style.BOLD),
                                new Mark(18, 29, Mark.Style.ITALIC),
                                new Mark(18, 22, Mark.Style.LINK, "https://example.org/"))))));

        var changed = changes(new Amending(base).reworded(at("p"), "They may act on safe and orderly return."));

        var wording = Settlement.of(base, changed).blocks().getFirst().wording();
        assertThat(wording.text()).isEqualTo("They may act on safe and orderly return.");
        assertThat(wording.marks())
                .extracting(mark -> mark.style() + " " + wording.text().substring(mark.from(), mark.to()))
                .containsExactly("BOLD may", "ITALIC safe and orderly return", "LINK safe");
    }

    @Test
    void a_footnote_call_that_stays_still_calls_and_none_can_be_typed() {
        var called = new Wording("They meet\uFFFC again.", List.of(new Mark(9, 10, Mark.Style.NOTE, "n")));
        var base = new Text(List.of(
                block("p", Kind.PROVISION, 0, "1.", "").withWording(called),
                block("n", Kind.NOTE, 0, "", "See the annex.")));

        var kept = Settlement.of(
                base, changes(new Amending(base).reworded(at("p"), "They shall meet\uFFFC again\uFFFC soon.")));
        var gone = Settlement.of(base, changes(new Amending(base).reworded(at("p"), "They meet again.")));

        assertThat(kept.blocks().getFirst().wording())
                .isEqualTo(new Wording(
                        "They shall meet\uFFFC again soon.", List.of(new Mark(15, 16, Mark.Style.NOTE, "n"))));
        assertThat(gone.size()).isEqualTo(1);
    }

    @Test
    void line_ends_of_a_form_and_what_no_text_can_hold_are_cleaned_away() {
        assertThat(changes(amending.reworded(at("p2"), " They\u0000 meet every year.\r\n")))
                .isEmpty();
        assertThat(settled(BASE, amending.reworded(at("p2"), "They meet\r\nevery year.")))
                .contains("1 2. They meet\nevery year.");
    }

    @Test
    void a_new_provision_comes_behind_all_that_stands_below_the_one_before_it() {
        assertThat(added(amending.added(at("p1"), Kind.PROVISION, "New.")))
                .containsExactly("2 (b) with others. > 1 2. New.");
        assertThat(added(amending.added(at("a"), Kind.PROVISION, "New.")))
                .containsExactly("2 (b) with others. > 1 2. New.");
        assertThat(added(amending.added(at("h1"), Kind.PROVISION, "New."))).containsExactly("0 I. Return > 1 1. New.");
    }

    @Test
    void points_headings_and_paragraphs_stand_where_such_blocks_stand() {
        assertThat(added(amending.added(at("a"), Kind.ITEM, "new;")))
                .containsExactly("2 (a) with each other; > 2 (b) new;");
        assertThat(added(amending.added(at("p2"), Kind.ITEM, "new;")))
                .containsExactly("1 2. They meet every year. > 2 (a) new;");
        assertThat(added(amending.added(at("p2"), Kind.HEADING, "New")))
                .containsExactly("1 2. They meet every year. > 0 II. New");
        assertThat(added(amending.added(at("w"), Kind.PARAGRAPH, "When"))).containsExactly("4  Who > 4  When");
        assertThat(added(amending.added(null, Kind.PARAGRAPH, "First."))).containsExactly(" > 0  First.");
    }

    @Test
    void where_numbers_are_typed_the_new_words_bring_their_own() {
        var typed = new Text(List.of(
                new Block(at("p"), Kind.PROVISION, 0, "1.", true, Wording.of("1. They meet.")),
                new Block(at("q"), Kind.PROVISION, 0, "2.", true, Wording.of("2. They act."))));

        var added = Settlement.of(typed, changes(new Amending(typed).added(at("q"), Kind.PROVISION, "3. They report.")))
                .blocks()
                .getLast();

        assertThat(added.typed()).isTrue();
        assertThat(added.number()).isEqualTo("3.");
    }

    @Test
    void two_who_write_the_same_new_provision_name_it_alike_and_two_new_ones_differ() {
        var one = changes(amending.added(at("p2"), Kind.PROVISION, "New."));
        var other = changes(amending.added(at("p2"), Kind.PROVISION, "Newer."));

        assertThat(changes(amending.added(at("p2"), Kind.PROVISION, " New. "))).isEqualTo(one);
        var both = new ArrayList<>(one);
        both.addAll(other);
        assertThat(Settlement.of(BASE, both).size()).isEqualTo(BASE.size() + 2);
        assertThat(((Change.Place) one.getFirst()).blocks().getFirst().id().value())
                .matches("[0-7][0-9A-F]{7}");
    }

    @Test
    void a_provision_goes_with_its_points_and_a_heading_without_its_provisions_if_one_says_so() {
        assertThat(settled(BASE, amending.deleted(at("p1"), true)))
                .doesNotContain("1 1. Participants will promote safe migration.", "2 (a) with each other;")
                .hasSize(BASE.size() - 3);
        assertThat(settled(BASE, amending.deleted(at("h2"), false)))
                .contains("1 3. The secretariat reports.")
                .hasSize(BASE.size() - 1);
        assertThat(settled(BASE, amending.deleted(at("t"), false))).hasSize(BASE.size() - 4);
    }

    @Test
    void a_provision_moves_with_its_points() {
        assertThat(settled(BASE, amending.moved(at("p1"), at("p3"))).subList(0, 8))
                .containsExactly(
                        "0 I. Return",
                        "1 2. They meet every year.",
                        "0 II. Follow-up",
                        "1 3. The secretariat reports.",
                        "1 1. Participants will promote safe migration.",
                        "2 (a) with each other;",
                        "2 (b) with others.",
                        "1  ");
        assertThat(changes(amending.moved(at("p2"), at("h2"))))
                .singleElement()
                .satisfies(change -> assertThat(Act.of(BASE, change)).isEqualTo(Act.MOVES));
        assertThat(settled(BASE, amending.moved(at("b"), at("p2"))).subList(2, 5))
                .containsExactly("2 (a) with each other;", "1 2. They meet every year.", "2 (b) with others.");
    }

    @Test
    void what_stands_there_already_is_no_move() {
        assertThat(changes(amending.moved(at("p2"), at("p1")))).isEmpty();
        assertThat(changes(amending.moved(at("a"), at("p1")))).isEmpty();
        assertThat(changes(amending.moved(at("h1"), null))).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        refused(amending.reworded(at("gone"), "Words."), Why.GONE);
        refused(amending.reworded(at("t"), "Words."), Why.TABLE);
        refused(amending.reworded(at("p1"), "  "), Why.BLANK);
        refused(amending.added(at("gone"), Kind.PROVISION, "New."), Why.GONE);
        refused(amending.added(at("p1"), Kind.PROVISION, "\uFFFC"), Why.BLANK);
        refused(amending.added(at("n"), Kind.PROVISION, "New."), Why.NOTHING_HOLDS_IT);
        refused(amending.deleted(at("gone"), true), Why.GONE);
        refused(amending.deleted(at("n"), true), Why.NOTE);
        refused(amending.deleted(at("c"), true), Why.TABLE);
        refused(amending.moved(at("gone"), at("p1")), Why.GONE);
        refused(amending.moved(at("p1"), at("gone")), Why.GONE);
        refused(amending.moved(at("p1"), at("a")), Why.BEHIND_ITSELF);
        refused(amending.moved(at("a"), at("h2")), Why.NOTHING_HOLDS_IT);
        refused(amending.moved(at("p1"), null), Why.NOTHING_HOLDS_IT);
        refused(amending.moved(at("a"), at("r")), Why.NOTHING_HOLDS_IT);
        refused(amending.moved(at("t"), at("p1")), Why.TABLE);
        refused(amending.moved(at("n"), at("p1")), Why.NOTE);
        assertThatThrownBy(() -> amending.added(at("p1"), Kind.TABLE, "New."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_done_to_one_block_leaves_the_others_alone() {
        @Nullable Identity nowhere = null;
        for (var amended : List.of(
                amending.reworded(at("p1"), "Other words."),
                amending.added(nowhere, Kind.RECITAL, "Recalling,"),
                amending.deleted(at("p2"), true)))
            assertThat(settled(BASE, amended)).contains("1 3. The secretariat reports.", "4  Who", "0  See the annex.");
    }
}

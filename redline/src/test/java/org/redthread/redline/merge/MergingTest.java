package org.redthread.redline.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class MergingTest {

    private static final Text BASE = Sample.text(
            "Participants will promote safe migration.",
            "Participants should exchange good practice every year.",
            "The secretariat reports on progress.");

    private static Reply georgia(String... provisions) {
        return Sample.reply("Georgia", BASE, Sample.text(provisions));
    }

    private static Reply iraq(String... provisions) {
        return Sample.reply("Iraq", BASE, Sample.text(provisions));
    }

    @Test
    void the_same_words_from_two_parties_are_one_amendment_with_both_names() {
        var compilation = Compilation.of(
                BASE,
                List.of(
                        iraq("Participants will promote safe and orderly migration.", words(1), words(2)),
                        georgia("Participants will promote safe and orderly migration.", words(1), words(2))));

        assertThat(compilation.amendments()).singleElement().satisfies(amendment -> {
            assertThat(amendment.parties()).containsExactly("Georgia", "Iraq");
            assertThat(amendment.isFree()).isTrue();
        });
    }

    @Test
    void changes_of_different_words_in_one_provision_go_together() {
        var compilation = Compilation.of(
                BASE,
                List.of(
                        georgia(words(0), "Participants shall exchange good practice every year.", words(2)),
                        iraq(words(0), "Participants should exchange good practice every month.", words(2))));

        assertThat(compilation.conflicts()).isEmpty();
        assertThat(Settlement.of(BASE, changes(compilation))
                        .blocks()
                        .get(1)
                        .wording()
                        .text())
                .isEqualTo("Participants shall exchange good practice every month.");
    }

    @Test
    void different_words_for_the_same_words_are_a_conflict_with_each_side_named() {
        var compilation = Compilation.of(
                BASE,
                List.of(
                        georgia(words(0), "Participants shall exchange good practice every year.", words(2)),
                        iraq(words(0), "Participants may exchange good practice every year.", words(2))));

        assertThat(compilation.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(words(1).substring(conflict.from(), conflict.to())).isEqualTo("should");
            assertThat(conflict.alternatives())
                    .extracting(side -> side.parties() + " " + side.words().text())
                    .containsExactly("[Georgia] shall", "[Iraq] may");
        });
        assertThat(compilation.amendments())
                .allSatisfy(each -> assertThat(each.conflict()).isEqualTo("C1"));
    }

    @Test
    void a_change_inside_a_provision_that_another_deletes_is_within_that_deletion() {
        var compilation = Compilation.of(
                BASE,
                List.of(
                        Sample.reply("Georgia", BASE, new Text(BASE.blocks().subList(1, 3))),
                        iraq("Participants will promote safe and orderly migration.", words(1), words(2))));

        assertThat(compilation.conflicts()).isEmpty();
        assertThat(compilation.amendments())
                .extracting(each -> each.parties().getFirst() + " within " + each.within())
                .containsExactly("Georgia within null", "Iraq within A1");
    }

    @Test
    void new_provisions_at_one_place_stand_side_by_side() {
        var compilation = Compilation.of(
                BASE,
                List.of(
                        georgia(words(0), words(1), words(2), "Ministers meet every five years."),
                        iraq(words(0), words(1), words(2), "Return shall be dignified.")));

        assertThat(compilation.conflicts()).isEmpty();
        assertThat(Settlement.of(BASE, changes(compilation)).size()).isEqualTo(5);
    }

    @Test
    void two_replies_of_one_party_are_refused() {
        assertThatThrownBy(() -> Compilation.of(BASE, List.of(georgia(words(0)), georgia(words(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Georgia");
    }

    @Test
    void who_takes_out_a_heading_has_not_recast_what_stood_below_it() {
        var base = new Text(List.of(
                new Block(new Identity("h"), Kind.HEADING, 0, "I.", Wording.of("Return")),
                new Block(new Identity("p"), Kind.PROVISION, 1, "1.", Wording.of(words(0))),
                new Block(new Identity("i"), Kind.ITEM, 2, "(a)", Wording.of(words(1)))));
        var revision = new Text(List.of(
                new Block(new Identity("p"), Kind.PROVISION, 0, "1.", Wording.of(words(0))),
                new Block(new Identity("i"), Kind.ITEM, 1, "(a)", Wording.of(words(1)))));

        assertThat(Comparison.of(base, revision).changes())
                .containsExactly(new Change.Drop(new Identity("h"), List.of(new Identity("h"))));
    }

    @Test
    void notes_stand_in_the_order_of_their_calls() {
        var base = new Text(List.of(
                called("p1", "First.", "n1"), called("p2", "Second.", "n2"), note("n1", "One."), note("n2", "Two.")));
        var fresh = called("p3", "Third.", "n3").wording();

        var settled = Settlement.of(
                base,
                List.of(
                        new Change.Words(new Identity("p1"), 0, 0, fresh, List.of(note("n3", "Three."))),
                        new Change.Words(new Identity("p2"), 7, 8, Wording.EMPTY)));

        assertThat(settled.blocks().subList(2, settled.size()))
                .extracting(block -> block.wording().text())
                .containsExactly("Three.", "One.");
    }

    private static Block called(String id, String words, String note) {
        var call = new Wording("\uFFFC", List.of(new Mark(0, 1, Mark.Style.NOTE, note)));
        return new Block(
                new Identity(id), Kind.PARAGRAPH, 0, "", Wording.of(words).plus(call));
    }

    private static Block note(String id, String words) {
        return new Block(new Identity(id), Kind.NOTE, 0, "", Wording.of(words));
    }

    private static String words(int provision) {
        return BASE.blocks().get(provision).wording().text();
    }

    private static List<Change> changes(Compilation compilation) {
        return compilation.amendments().stream().map(Amendment::change).toList();
    }
}

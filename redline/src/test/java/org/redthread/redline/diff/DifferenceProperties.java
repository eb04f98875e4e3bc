package org.redthread.redline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class DifferenceProperties {

    @Property(tries = 500)
    void a_difference_applied_to_its_base_says_what_the_revision_says(@ForAll("edited") Revised pair) {
        var applied = Difference.between(pair.base(), pair.revision()).appliedTo(pair.base());

        assertThat(applied.saysTheSameAs(pair.revision()))
                .as("%s%nbut should be%n%s", applied, pair.revision())
                .isTrue();
    }

    @Property(tries = 100)
    void two_texts_that_have_nothing_to_do_with_each_other_are_compared_too(
            @ForAll("edited") Revised one, @ForAll("edited") Revised other) {
        var applied = Difference.between(one.base(), other.revision()).appliedTo(one.base());

        assertThat(applied.saysTheSameAs(other.revision())).isTrue();
    }

    @Property(tries = 500)
    void whatever_identities_a_revision_claims_it_is_what_comes_out(
            @ForAll("edited") Revised pair, @ForAll Random random) {
        var names = new ArrayList<>(pair.base().blocks().stream().map(Block::id).toList());
        Collections.shuffle(names, random);
        var claiming = new ArrayList<Block>();
        for (var block : pair.revision().blocks())
            claiming.add(names.isEmpty() ? block : block.withId(names.removeLast()));
        var revision = new Text(claiming);

        var applied = Difference.between(pair.base(), revision).appliedTo(pair.base());

        assertThat(applied.saysTheSameAs(revision))
                .as("%s%nbut should be%n%s", applied, revision)
                .isTrue();
    }

    @Example
    void a_block_that_keeps_its_identity_was_reworded_however_much_and_wherever_it_stands_now() {
        var base = text("a", "They meet every year.", "b", "The secretariat reports on progress made.", "c", "Done.");
        var inPlace = text(
                "a", "They meet every year.", "b", "Funds come from voluntary contributions of all.", "c", "Done.");
        var elsewhere = text(
                "b", "Funds come from voluntary contributions of all.", "a", "They meet every year.", "c", "Done.");

        assertThat(edits(base, inPlace)).containsExactly("Reword b");
        assertThat(edits(base, elsewhere)).containsExactly("Move b", "Reword b");
    }

    @Example
    void a_provision_that_went_beside_one_that_says_much_the_same_was_not_joined_to_it() {
        var one = "Participants will cooperate on the safe return of persons without a right to stay.";
        var other = "Participants will cooperate on the safe return of persons without a visa to stay.";
        var both = text("a", one, "b", other, "c", "They meet every year.");
        var first = text("a", one, "c", "They meet every year.");

        assertThat(edits(both, first)).containsExactly("Delete b");
        assertThat(edits(first, both)).containsExactly("Insert b");
    }

    @Example
    void few_words_that_went_here_and_came_there_have_not_moved() {
        var base = text("a", "They meet every year.", "b", "Notes", "c", "The secretariat reports on progress.");
        var revision = text("b", "Notes", "a", "They meet every year.", "c", "The secretariat reports on progress.");

        assertThat(edits(base, revision)).containsExactly("Insert b-2", "Delete b");
    }

    /// @param blocks an identity and its words, one after the other
    private static Text text(String... blocks) {
        var made = new ArrayList<Block>();
        for (int i = 0; i < blocks.length; i += 2)
            made.add(new Block(new Identity(blocks[i]), Kind.PARAGRAPH, 0, "", Wording.of(blocks[i + 1])));
        return new Text(made);
    }

    private static List<String> edits(Text base, Text revision) {
        return Difference.between(base, revision).edits().stream()
                .map(edit -> edit.getClass().getSimpleName() + " " + edit.at())
                .toList();
    }

    @Property(tries = 100)
    void a_text_does_not_differ_from_itself(@ForAll("edited") Revised pair) {
        assertThat(Difference.between(pair.base(), pair.base()).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<Revised> edited() {
        return Arbitraries.longs().map(seed -> Revised.by(new Random(seed)));
    }
}

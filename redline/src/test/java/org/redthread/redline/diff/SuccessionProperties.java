package org.redthread.redline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class SuccessionProperties {

    private static Text goals(String prefix, String... goals) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < goals.length; i++)
            blocks.add(
                    new Block(new Identity(prefix + (i + 1)), Kind.PROVISION, 0, (i + 1) + ".", Wording.of(goals[i])));
        return new Text(blocks);
    }

    private static List<String> ids(Text text) {
        return text.blocks().stream().map(block -> block.id().value()).toList();
    }

    @Property(tries = 300)
    void the_later_text_says_what_it_said(@ForAll long seed) {
        var sample = Revised.by(new Random(seed));

        var named = Succession.of(sample.base(), sample.revision());

        assertThat(named.saysTheSameAs(sample.revision())).isTrue();
    }

    @Property(tries = 300)
    void a_text_succeeds_itself_under_its_own_identities(@ForAll long seed) {
        var base = Revised.by(new Random(seed)).base();

        assertThat(Succession.of(base, base)).isEqualTo(base);
    }

    @Example
    void a_goal_that_moved_and_was_reworded_is_the_same_goal() {
        var named = Succession.of(
                goals(
                        "g",
                        "Better organise legal migration and mobility between the participating states.",
                        "Prevent and counteract irregular migration and return those without a right to stay.",
                        "Strengthen the positive impact of migration on development in all regions."),
                goals(
                        "new",
                        "Strengthen the positive impact of migration on development in all countries of origin.",
                        "Protect refugees under international law and share the burden among all.",
                        "Better organise legal migration and mobility between the states that take part."));

        assertThat(ids(named)).containsExactly("g3", "new2", "g1");
    }

    @Example
    void few_words_that_recur_by_chance_make_no_successor() {
        var named = Succession.of(
                goals("g", "They meet every year.", "Ministers decide on the budget of the secretariat."),
                goals("new", "Ministers adopt a declaration on return and reintegration.", "They met once."));

        assertThat(ids(named)).doesNotContain("g1");
    }

    @Example
    void the_call_of_a_footnote_that_was_reworded_follows_it() {
        var called = new Wording("Again.\uFFFC", List.of(new Mark(6, 7, Mark.Style.NOTE, "later note")));
        var later = new Text(List.of(
                new Block(new Identity("x"), Kind.PARAGRAPH, 0, "", called),
                new Block(
                        new Identity("later note"),
                        Kind.NOTE,
                        0,
                        "",
                        Wording.of("See the annex to the declaration of ministers of 2024."))));
        var earlier = new Text(List.of(
                new Block(
                        new Identity("p"),
                        Kind.PARAGRAPH,
                        0,
                        "",
                        Wording.of("Entirely other words stood here before.")),
                new Block(
                        new Identity("note"),
                        Kind.NOTE,
                        0,
                        "",
                        Wording.of("See the annex to the declaration of ministers of 2019."))));

        var named = Succession.of(earlier, later);

        assertThat(ids(named)).contains("note");
        assertThat(named.blocks().getFirst().wording().marks().getFirst().target())
                .isEqualTo("note");
    }
}

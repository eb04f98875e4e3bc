package org.redthread.redline.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Wording;

class KeyTest {

    private static final Identity AT = new Identity("p1");

    private static Change added(String identity, String number, String words) {
        var block = new Block(new Identity(identity), Kind.PROVISION, 0, number, Wording.of(words));
        return new Change.Place(AT, List.of(block), Set.of(), List.of());
    }

    @Test
    void the_same_new_provision_has_one_key_whatever_each_word_calls_and_numbers_it() {
        assertThat(added("1A2B3C4D", "5.", "Return is dignified.").key())
                .isEqualTo(added("77777777", "6.", "Return is dignified.").key());
    }

    @Test
    void another_place_or_other_words_or_another_look_is_another_key() {
        var bold = new Wording("shall", List.of(new Mark(0, 5, Mark.Style.BOLD)));

        assertThat(List.of(
                        new Change.Words(AT, 3, 8, Wording.of("shall")),
                        new Change.Words(AT, 3, 9, Wording.of("shall")),
                        new Change.Words(AT, 3, 8, Wording.of("may")),
                        new Change.Words(AT, 3, 8, bold),
                        new Change.Words(new Identity("p2"), 3, 8, Wording.of("shall")),
                        added("x", "5.", "shall"),
                        new Change.Drop(AT, List.of(AT))))
                .extracting(Change::key)
                .doesNotHaveDuplicates();
    }

    /// Databases hold them: whoever changes how keys are drawn must see this fail.
    @Test
    void keys_are_kept_from_release_to_release() {
        assertThat(new Change.Words(AT, 3, 8, Wording.of("shall")).key()).isEqualTo("f39c39afd81d48cf0db69a0f8e561c76");
        assertThat(added("x", "5.", "Return is dignified.").key()).isEqualTo("440c0bc67281899aa197744d68b0f829");
    }
}

package org.redthread.redline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecountTest {

    /// @param lines each a depth, a number and an identity: "1 (a) x"
    private static Text text(String... lines) {
        var blocks = new ArrayList<Block>();
        for (var line : lines) {
            var parts = line.split("/", 3);
            blocks.add(new Block(
                    new Identity(parts[2]),
                    Kind.PROVISION,
                    Integer.parseInt(parts[0]),
                    parts[1],
                    Wording.of("Words.")));
        }
        return new Text(blocks);
    }

    private static List<String> numbers(Text was, Text now) {
        return Recount.of(was, now).blocks().stream()
                .map(block -> block.number() + block.id())
                .toList();
    }

    @Test
    void provisions_behind_a_deleted_one_move_up() {
        assertThat(numbers(text("0/1./a", "0/2./b", "0/3./c"), text("0/2./b", "0/3./c")))
                .containsExactly("1.b", "2.c");
    }

    @Test
    void a_new_provision_is_counted_with_those_beside_it() {
        assertThat(numbers(text("0/1./a", "0/2./b"), text("0/1./a", "0/2./new", "0/2./other", "0/2./b")))
                .containsExactly("1.a", "2.new", "3.other", "4.b");
    }

    @Test
    void points_begin_anew_below_each_provision_that_had_them_so() {
        var was = text("0/1./a", "1/(a)/aa", "1/(b)/ab", "0/2./b", "1/(a)/ba", "1/(b)/bb");

        assertThat(numbers(was, text("0/1./a", "1/(b)/ab", "0/2./b", "1/(b)/bb", "1/(a)/ba", "0/3./c", "1/(c)/x")))
                .containsExactly("1.a", "(a)ab", "2.b", "(a)bb", "(b)ba", "3.c", "(a)x");
    }

    @Test
    void provisions_that_ran_on_through_the_chapters_still_do() {
        var was = text("0/I./A", "1/1./a", "1/2./b", "0/II./B", "1/3./c", "1/4./d");

        assertThat(numbers(was, text("0/I./A", "1/2./b", "0/II./B", "1/3./c", "1/1./a", "1/4./d")))
                .containsExactly("I.A", "1.b", "II.B", "2.c", "3.a", "4.d");
    }

    @Test
    void an_annex_that_began_anew_still_does() {
        var was = text("0/I./A", "1/1./a", "0/II./B", "1/2./b", "0/Annex A/C", "1/1./c", "1/2./d");

        assertThat(numbers(was, text("0/I./A", "1/1./a", "0/II./B", "0/Annex A/C", "1/2./d", "1/1./c")))
                .containsExactly("I.A", "1.a", "II.B", "Annex AC", "1.d", "2.c");
    }

    @Test
    void a_letter_that_could_be_roman_counts_as_those_before_it_do() {
        var was = text("0/(g)/g", "0/(h)/h", "0/(i)/i");

        assertThat(numbers(was, text("0/(h)/h", "0/(i)/i"))).containsExactly("(g)h", "(h)i");
    }

    @Test
    void what_no_list_counts_and_what_was_typed_is_left() {
        var typed = new Block(new Identity("t"), Kind.PROVISION, 0, "4.", true, Wording.of("4. Words."));
        var was = text("0/1./a", "0/1 bis./b", "0/•/c", "0/2./d");
        var now = new ArrayList<>(was.blocks().subList(1, 4));
        now.add(typed);

        assertThat(numbers(was, new Text(now))).containsExactly("1 bis.b", "•c", "1.d", "4.t");
    }

    @Test
    void a_text_that_did_not_change_keeps_its_numbers() {
        var was = text("0/5./a", "0/6./b", "0/9./c", "1/(c)/d", "0/10./e");

        assertThat(Recount.of(was, was)).isEqualTo(was);
    }
}

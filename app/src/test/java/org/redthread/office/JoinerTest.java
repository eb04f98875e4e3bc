package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Expected shapes are written by their code points, as the Unicode charts have them.
class JoinerTest {

    private final Joiner joiner = new Joiner();

    @Test
    void arabic_letters_take_the_shape_of_their_place() {
        assertThat(joiner.shapeText("\u0628\u064A\u062A")).isEqualTo("\uFE91\uFEF4\uFE96");
    }

    @Test
    void the_letters_of_persian_join_too() {
        assertThat(joiner.shapeText("\u06AF\u06CC\u0686")).isEqualTo("\uFB94\uFBFF\uFB7B");
    }

    @Test
    void the_letters_of_urdu_join_too() {
        assertThat(joiner.shapeText("\u0679\u06BE\u06D2")).isEqualTo("\uFB68\uFBAD\uFBAF");
    }

    @Test
    void lam_and_alef_become_one() {
        assertThat(joiner.shapeText("\u0628\u0644\u0627")).isEqualTo("\uFE91\uFEFC");
        assertThat(joiner.shapeText("\u0644\u0622")).isEqualTo("\uFEF5");
    }

    @Test
    void a_letter_that_holds_only_to_the_one_before_lets_go_behind() {
        assertThat(joiner.shapeText("\u062F\u0628")).isEqualTo("\uFEA9\uFE8F");
    }

    @Test
    void vowel_signs_do_not_part_letters_and_the_non_joiner_does() {
        assertThat(joiner.shapeText("\u0628\u064E\u0628")).isEqualTo("\uFE91\u064E\uFE90");
        assertThat(joiner.shapeText("\u0645\u06CC\u200C\u06A9")).isEqualTo("\uFEE3\uFBFD\u200C\uFB8E");
    }

    @Test
    void a_letter_without_joined_shapes_keeps_its_one_and_its_neighbours_theirs() {
        assertThat(joiner.shapeText("\u0628\u069A\u0628")).isEqualTo("\uFE91\u069A\uFE90");
    }

    @Test
    void other_scripts_are_left_alone() {
        assertThat(joiner.shapeText("Tür Ж")).isEqualTo("Tür Ж");
    }

    @Test
    void turned_words_keep_the_brackets_looking_inwards() {
        assertThat(joiner.reorderRTLTextToLTR("(\u0628)")).isEqualTo("(\u0628)");
    }
}

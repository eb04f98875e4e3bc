package org.redthread.redline.brackets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class BracketsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            safe [and orderly] migration            | OPEN        |                  |          | and orderly
            [EU: safe] migration                    | PROPOSAL    | EU               |          | safe
            [Armenia, Georgia/Iraq: safe] migration | PROPOSAL    | Armenia,Georgia,Iraq |      | safe
            [Türkiye and Iraq: safe] migration      | PROPOSAL    | Türkiye,Iraq     |          | safe
            [Option 1: States shall act]            | OPTION      |                  | Option 1 | States shall act
            [Alt. 2 Iraq: States may act]           | OPTION      | Iraq             | Alt. 2   | States may act
            in 2030 [delete: NO]                    | DELETION    | NO               |          |
            in 2030 [EU, NO: delete]                | DELETION    | EU,NO            |          |
            [Грузия: безопасной] миграции           | PROPOSAL    | Грузия           |          | безопасной
            meets on [date]                         | PLACEHOLDER |                  |          | date
            meets in [2030]                         | OPEN        |                  |          | 2030
            as was said[12] before                  | EDITORIAL   |                  |          | 12
            the text [agreed ad ref]                | AGREED      |                  |          | agreed ad ref
            [noting the following: a list]          | OPEN        |                  |          | noting the following: a list
            """)
    void what_others_write_is_understood(String words, String sense, String holders, String option, String inside) {
        var bracket = brackets(words).all().getFirst();

        assertThat(bracket.sense()).hasToString(sense);
        assertThat(String.join(",", bracket.holders())).isEqualTo(holders == null ? "" : holders);
        assertThat(bracket.option()).isEqualTo(option == null ? "" : option);
        assertThat(bracket.words()).isEqualTo(inside == null ? "" : inside);
    }

    @Test
    void brackets_in_brackets_are_counted_by_their_depth() {
        var found = brackets("States [[shall] [should] act [without [undue] delay]].");

        assertThat(found.open())
                .extracting(each -> each.depth() + " " + each.words())
                .containsExactly(
                        "1 [shall] [should] act [without [undue] delay]",
                        "2 shall",
                        "2 should",
                        "2 without [undue] delay",
                        "3 undue");
        assertThat(found.deepest()).isEqualTo(3);
    }

    @Test
    void a_bracket_may_close_in_a_later_paragraph() {
        var found = brackets("[Iraq: First.", "Second.]", "Third.");

        assertThat(found.open()).singleElement().satisfies(each -> {
            assertThat(each.until()).isEqualTo(new Identity("p2"));
            assertThat(each.holders()).containsExactly("Iraq");
        });
        assertThat(found.agreedBlocks()).isEqualTo(1);
    }

    @Test
    void brackets_without_a_partner_are_reported_and_the_others_read() {
        var found = brackets("One] two [three] [four");

        assertThat(found.open()).extracting(Bracket::words).containsExactly("three");
        assertThat(found.unbalanced())
                .containsExactly(
                        new Brackets.Unbalanced(new Identity("p1"), 3, false),
                        new Brackets.Unbalanced(new Identity("p1"), 17, true));
    }

    @Test
    void what_holds_no_open_bracket_is_agreed() {
        var found = brackets("Agreed words.", "Open [words].", "Words [agreed].");

        assertThat(found.agreedBlocks()).isEqualTo(2);
        assertThat(found.byBlock().keySet()).containsExactly(new Identity("p2"));
    }

    private static Brackets brackets(String... paragraphs) {
        var blocks = new ArrayList<Block>();
        for (var words : paragraphs)
            blocks.add(new Block(new Identity("p" + (blocks.size() + 1)), Kind.PARAGRAPH, 0, "", Wording.of(words)));
        return Brackets.in(new Text(List.copyOf(blocks)));
    }
}

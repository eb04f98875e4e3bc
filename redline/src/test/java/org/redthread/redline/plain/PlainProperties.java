package org.redthread.redline.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.text.Text;

class PlainProperties {

    @Property(tries = 300)
    void a_text_that_was_read_from_markdown_is_the_same_when_it_is_written_and_read_again(@ForAll long seed) {
        var read = Markdown.read(Markdown.write(Trees.usual(new Random(seed))).content());

        assertThat(Markdown.read(Markdown.write(read).content())).isEqualTo(read);
    }

    @Property(tries = 300)
    void markdown_holds_all_of_a_usual_text(@ForAll long seed) {
        var text = Trees.usual(new Random(seed));

        var written = Markdown.write(text);

        assertThat(written.lost()).isEmpty();
        assertThat(Markdown.read(written.content()).saysTheSameAs(text)).isTrue();
    }

    @Property(tries = 500)
    void what_either_format_cannot_hold_is_said(@ForAll long seed) {
        var text = Trees.wild(new Random(seed));

        said(text, Markdown.write(text), Markdown.read(Markdown.write(text).content()));
        said(text, PlainText.write(text), PlainText.read(PlainText.write(text).content()));
    }

    private static void said(Text text, Written written, Text again) {
        assertThat(written.lost().isEmpty()).isEqualTo(text.saysTheSameAs(again));
    }

    @Property(tries = 300)
    void plain_text_keeps_the_words_and_says_that_marks_are_lost(@ForAll long seed) {
        var text = Trees.usual(new Random(seed));

        var written = PlainText.write(text);

        assertThat(written.lost()).isNotEmpty().allMatch(each -> each.startsWith("Marks"));
        var again = PlainText.read(written.content());
        assertThat(PlainText.read(PlainText.write(again).content())).isEqualTo(again);
        assertThat(words(again)).isEqualTo(words(text));
    }

    @Property(tries = 1000)
    void no_lines_are_refused(@ForAll String content) {
        assertThat(Markdown.read(content)).isNotNull();
        assertThat(PlainText.read(content)).isNotNull();
    }

    private static List<String> words(Text text) {
        return text.blocks().stream()
                .map(block -> block.number() + block.wording().text())
                .toList();
    }
}

package org.redthread.redline.akn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.Unreadable;
import org.redthread.redline.plain.Trees;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class AkomaNtosoProperties {

    static final Work WORK = new Work(
            "Sample declaration",
            "sample-dialogue",
            "Sample dialogue",
            "SD 1",
            "eng",
            List.of(
                    new Work.Version("Zero draft", LocalDate.of(2026, 1, 15)),
                    new Work.Version("First revision", LocalDate.of(2026, 3, 1))));

    @Property(tries = 300)
    void all_of_a_usual_text_comes_back_identities_included(@ForAll long seed) throws Unreadable {
        var text = Trees.usual(new Random(seed));

        var written = AkomaNtoso.write(WORK, text);

        assertThat(written.lost()).isEmpty();
        assertThat(read(written.content())).isEqualTo(text);
    }

    @Property(tries = 500)
    void of_any_tree_what_does_not_come_back_is_said(@ForAll long seed) throws Unreadable {
        var text = Trees.wild(new Random(seed));

        var written = AkomaNtoso.write(WORK, text);

        assertThat(written.lost().isEmpty()).isEqualTo(text.saysTheSameAs(read(written.content())));
    }

    @Property(tries = 300)
    void what_was_read_is_the_same_when_it_is_written_and_read_again(@ForAll long seed) throws Unreadable {
        var read = read(AkomaNtoso.write(WORK, Trees.wild(new Random(seed))).content());

        var again = read(AkomaNtoso.write(WORK, read).content());

        assertThat(again.saysTheSameAs(read)).as("%s%n%s", again, read).isTrue();
    }

    @Example
    void a_number_that_is_not_there_was_typed_by_nobody() {
        var row = new Block(new Identity("r"), Kind.ROW, 0, "4.", true, Wording.EMPTY);
        var bare = new Block(new Identity("b"), Kind.PARAGRAPH, 0, "", true, Wording.of("Sample words"));

        assertThat(List.of(row, bare)).noneMatch(Block::typed);
    }

    @Example
    void a_table_keeps_its_number() throws Unreadable {
        var text = new Text(List.of(
                new Block(new Identity("t"), Kind.TABLE, 0, "5.", Wording.EMPTY),
                new Block(new Identity("r"), Kind.ROW, 1, "", Wording.EMPTY),
                new Block(new Identity("c"), Kind.CELL, 2, "", Wording.EMPTY),
                new Block(new Identity("p"), Kind.PARAGRAPH, 3, "", Wording.of("Sample words"))));

        assertThat(read(AkomaNtoso.write(WORK, text).content())).isEqualTo(text);
    }

    static Text read(String content) throws Unreadable {
        return AkomaNtoso.read("text.xml", content.getBytes(StandardCharsets.UTF_8))
                .text();
    }
}

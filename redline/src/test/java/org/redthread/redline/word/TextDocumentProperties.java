package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.Unreadable;
import org.redthread.redline.plain.Markdown;
import org.redthread.redline.plain.PlainText;
import org.redthread.redline.plain.Trees;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

class TextDocumentProperties {

    @Property(tries = 300)
    void all_of_a_usual_text_stands_in_the_document(@ForAll long seed) throws Unreadable {
        var text = Trees.usual(new Random(seed));

        var made = TextDocument.write(text);

        assertThat(made.lost()).isEmpty();
        assertThat(read(made.content()).saysTheSameAs(text)).isTrue();
    }

    @Property(tries = 500)
    void of_any_tree_what_does_not_come_back_is_said(@ForAll long seed) throws Unreadable {
        var text = Trees.wild(new Random(seed));

        var made = TextDocument.write(text);

        assertThat(made.lost().isEmpty()).isEqualTo(text.saysTheSameAs(read(made.content())));
    }

    @Property(tries = 500)
    void what_was_read_is_the_same_when_it_is_written_and_read_again_identities_included(@ForAll long seed)
            throws Unreadable {
        var read = read(TextDocument.write(Trees.wild(new Random(seed))).content());

        var made = TextDocument.write(read);

        assertThat(made.lost()).isEmpty();
        assertThat(read(made.content())).isEqualTo(read);
    }

    /// Both cells begin with the one paragraph that is there, and are named after it.
    @Example
    void an_empty_table_that_begins_a_cell_keeps_its_identities() throws Unreadable {
        var frames = List.of(Kind.TABLE, Kind.ROW, Kind.CELL, Kind.TABLE, Kind.ROW);
        var blocks = new ArrayList<Block>();
        for (var kind : frames)
            blocks.add(new Block(new Identity("b " + blocks.size()), kind, blocks.size(), "", Wording.EMPTY));
        var read = read(TextDocument.write(new Text(blocks)).content());

        assertThat(read(TextDocument.write(read).content())).isEqualTo(read);
    }

    @Property(tries = 300)
    void what_lines_say_a_document_says(@ForAll long seed) throws Unreadable {
        for (var text : new Text[] {
            Markdown.read(Markdown.write(Trees.usual(new Random(seed))).content()),
            Markdown.read(Markdown.write(Trees.wild(new Random(seed))).content()),
            PlainText.read(PlainText.write(Trees.wild(new Random(seed))).content())
        }) {
            var made = TextDocument.write(text);
            // Word raises or lowers a word, never both.
            assertThat(made.lost()).as("%s", text).allMatch(each -> each.startsWith("Marks"));
        }
    }

    @Property(tries = 100)
    void two_texts_without_a_document_become_one_with_tracked_changes(@ForAll long seed, @ForAll long other)
            throws Unreadable {
        var before = Trees.usual(new Random(seed));
        var after = Trees.usual(new Random(other));

        var redline = Redline.between(
                "old.md",
                TextDocument.write(before).content(),
                "new.md",
                TextDocument.write(after).content(),
                "Secretariat",
                LocalDateTime.of(2026, 3, 1, 0, 0));

        var file = WordFile.read("redline.docx", redline.docx());
        assertThat(file.text().saysTheSameAs(after))
                .as("%s%n%s", file.text(), after)
                .isTrue();
        assertThat(file.original().saysTheSameAs(before))
                .as("%s%n%s", file.original(), before)
                .isTrue();
    }

    private static Text read(byte[] content) throws Unreadable {
        return WordFile.read("made.docx", content).text();
    }
}

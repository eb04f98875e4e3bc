package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Revision;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.word.Markup.Note;

class MarkupTest {

    private static final By GEORGIA = new By("Georgia", LocalDateTime.of(2026, 3, 1, 9, 30));
    private static final By IRAQ = new By("Iraq", null);

    private final byte[] base = Docx.of("Participants promote safe migration.", "The secretariat reports.", "The end.")
            .bytes();
    private final Markup markup;

    MarkupTest() throws Unreadable {
        this.markup = Markup.of("base.docx", base);
    }

    @Test
    void words_of_two_parties_stand_in_one_paragraph_under_their_names() throws Unreadable {
        markup.delete(GEORGIA, id(0), 13, 20);
        markup.insert(GEORGIA, id(0), 20, Wording.of("support"), List.of(), List.of());
        markup.insert(IRAQ, id(0), 25, Wording.of(" and orderly"), List.of(), List.of());

        var file = written();

        assertThat(words(file.text()).getFirst()).isEqualTo("Participants support safe and orderly migration.");
        assertThat(words(file.original())).isEqualTo(words(markup.text()));
        assertThat(file.revisions())
                .extracting(each -> each.author() + " " + each.kind() + " " + each.words())
                .containsExactlyInAnyOrder(
                        "Georgia INSERTED support", "Iraq INSERTED  and orderly", "Georgia DELETED promote");
    }

    @Test
    void a_paragraph_is_put_in_taken_out_cut_joined_and_moved() throws Unreadable {
        markup.add(IRAQ, id(0), List.of(paragraph("New one."), paragraph("New two.")), List.of(), List.of());
        markup.split(GEORGIA, id(0), 13, Wording.of("shall "));
        markup.drop(GEORGIA, List.of(id(2)));

        var file = written();

        assertThat(words(file.text()))
                .containsExactly(
                        "Participants ",
                        "shall promote safe migration.",
                        "New one.",
                        "New two.",
                        "The secretariat reports.");
        assertThat(words(file.original())).isEqualTo(words(markup.text()));
    }

    @Test
    void a_moved_paragraph_goes_with_the_words_that_others_put_into_it() throws Unreadable {
        markup.insert(IRAQ, id(0), 0, Wording.of("All "), List.of(), List.of());
        markup.add(GEORGIA, id(2), List.of(markup.text().blocks().getFirst()), List.of(), List.of());

        var file = written();

        assertThat(words(file.text()))
                .containsExactly("The secretariat reports.", "The end.", "All Participants promote safe migration.");
        assertThat(words(file.original())).isEqualTo(words(markup.text()));
        assertThat(file.revisions())
                .extracting(Revision::kind)
                .contains(Revision.Kind.MOVED_FROM, Revision.Kind.MOVED_TO);
    }

    @Test
    void two_paragraphs_become_one_when_the_end_of_the_first_is_taken_out() throws Unreadable {
        markup.join(GEORGIA, id(1));

        var file = written();

        assertThat(words(file.text()))
                .containsExactly("Participants promote safe migration.", "The secretariat reports.The end.");
        assertThat(words(file.original())).isEqualTo(words(markup.text()));
    }

    @Test
    void comments_hang_on_their_words_and_answers_on_their_comments() throws Unreadable {
        markup.comment(id(0), 13, 20, new Note(GEORGIA, "G", "Too weak.\nSee 3.", "1", "", false));
        markup.comment(id(0), 13, 20, new Note(IRAQ, "", "Agreed.", "2", "1", true));

        var comments = written().comments();

        assertThat(comments)
                .extracting(each ->
                        "%s %d-%d %s %s".formatted(each.author(), each.from(), each.to(), each.words(), each.answers()))
                .containsExactly("Georgia 13-20 Too weak.\nSee 3. null", "Iraq 13-20 Agreed. 0");
        assertThat(comments.get(1).resolved()).isTrue();
    }

    @Test
    void marks_links_and_notes_come_with_the_words() throws Unreadable {
        var note = new Block(new Identity("n"), Kind.NOTE, 0, "", Wording.of("Sample note."));
        var words = new Wording(
                " bold link" + Wording.OBJECT,
                List.of(
                        new Mark(1, 5, Mark.Style.BOLD),
                        new Mark(6, 10, Mark.Style.LINK, "https://example.org/a"),
                        new Mark(10, 11, Mark.Style.NOTE, "n")));
        markup.insert(GEORGIA, id(1), 24, words, List.of(note), List.of());

        var file = written();

        var read = file.text().blocks().get(1).wording().part(24, 35);
        assertThat(read.text()).isEqualTo(words.text());
        assertThat(read.marks())
                .extracting(mark -> "%d-%d %s".formatted(mark.from(), mark.to(), mark.style()))
                .contains("1-5 BOLD", "6-10 LINK", "10-11 NOTE");
        assertThat(file.text().blocks().getLast().wording().text()).contains("Sample note.");
        assertThat(words(file.original())).isEqualTo(words(markup.text()));
    }

    @Test
    void a_table_can_be_put_in_and_rejected() throws Unreadable {
        markup.add(
                GEORGIA,
                id(1),
                List.of(
                        new Block(new Identity("t"), Kind.TABLE, 0, "", Wording.EMPTY),
                        new Block(new Identity("r"), Kind.ROW, 1, "", Wording.EMPTY),
                        new Block(new Identity("c"), Kind.CELL, 2, "", Wording.EMPTY),
                        new Block(new Identity("p"), Kind.PARAGRAPH, 3, "", Wording.of("In a cell."))),
                List.of(),
                List.of());

        var file = written();

        assertThat(words(file.text())).contains("In a cell.");
        assertThat(words(file.original())).isEqualTo(words(markup.text()));
    }

    private WordFile written() throws Unreadable {
        return WordFile.read("written.docx", markup.bytes());
    }

    private Identity id(int index) {
        return markup.text().blocks().get(index).id();
    }

    private static Block paragraph(String words) {
        return new Block(new Identity(words), Kind.PARAGRAPH, 0, "", Wording.of(words));
    }

    private static List<String> words(Text text) {
        return text.blocks().stream().map(block -> block.wording().text()).toList();
    }
}

package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Proposals for what stands in notes, and for tables that are divided otherwise.
class NotesMarkupTest {

    private static final By GEORGIA = new By("Georgia", null);

    private static byte[] noted(String kind, String note) {
        var docx = Docx.body(
                "<w:p>" + Docx.r("They meet.") + "<w:r><w:%sReference w:id=\"1\"/></w:r></w:p>".formatted(kind));
        var xml =
                "<w:%ss %s><w:%s w:id=\"1\">%s</w:%s></w:%ss>".formatted(kind, Docx.NAMESPACES, kind, note, kind, kind);
        return docx.relate("n", kind + "s", kind + "s.xml", "")
                .part(kind + "s", kind + "s", xml)
                .bytes();
    }

    private static String note(Text text) {
        var last = text.blocks().getLast();
        assertThat(last.kind()).isEqualTo(Kind.NOTE);
        return last.wording().text();
    }

    @Test
    void words_put_into_a_footnote_or_an_endnote_are_tracked_there() throws Unreadable {
        for (var kind : List.of("footnote", "endnote")) {
            var markup = Markup.of("base.docx", noted(kind, Docx.p("See the annex.")));
            markup.insert(
                    GEORGIA, markup.text().blocks().getLast().id(), 8, Wording.of("second "), List.of(), List.of());

            var file = WordFile.read("made.docx", markup.bytes());

            assertThat(note(file.text())).as(kind).isEqualTo("See the second annex.");
            assertThat(note(file.original())).as(kind).isEqualTo("See the annex.");
        }
    }

    @Test
    void the_end_between_two_paragraphs_of_a_note_can_be_taken_out() throws Unreadable {
        var base = noted("endnote", Docx.p("See the") + Docx.p(" annex."));
        var markup = Markup.of("base.docx", base);
        markup.delete(GEORGIA, markup.text().blocks().getLast().id(), 7, 8);

        var made = markup.bytes();

        assertThat(note(WordFile.read("made.docx", made).text())).isEqualTo("See the annex.");
        assertThat(note(WordFile.read("made.docx", Revisions.accepted("made.docx", made))
                        .text()))
                .isEqualTo("See the annex.");
        assertThat(note(WordFile.read("made.docx", Revisions.rejected("made.docx", made))
                        .text()))
                .isEqualTo("See the\n annex.");
    }

    @Test
    void words_come_into_a_note_that_has_no_paragraph_yet() throws Unreadable {
        var markup = Markup.of("base.docx", noted("footnote", ""));
        markup.insert(GEORGIA, markup.text().blocks().getLast().id(), 0, Wording.of("Test"), List.of(), List.of());

        assertThat(note(WordFile.read("made.docx", markup.bytes()).text())).isEqualTo("Test");
    }

    @Test
    void a_row_that_goes_while_its_cells_stay_is_left_and_named() throws Unreadable {
        var table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + Docx.p("Who") + "</w:tc><w:tc>"
                + Docx.p("When") + "</w:tc></w:tr></w:tbl>" + Docx.p("End.");
        var markup = Markup.of("base.docx", Docx.body(table).bytes());
        var row = markup.text().blocks().get(1);
        markup.drop(GEORGIA, List.of(row.id()));
        markup.add(
                GEORGIA,
                markup.text().blocks().getLast().id(),
                List.of(row.withId(new Identity("new"))),
                List.of(),
                List.of());

        var file = WordFile.read("made.docx", markup.bytes());

        assertThat(file.text().saysTheSameAs(markup.text())).isTrue();
        assertThat(markup.notices())
                .containsExactly(
                        "A table that Georgia divided into other rows is in the table of amendments only. (2 times)");
    }
}

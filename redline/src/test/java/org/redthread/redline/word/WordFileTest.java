package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Revision;

class WordFileTest {

    private static final String BY = " w:id=\"1\" w:author=\"Delegation A\" w:date=\"2026-03-01T10:00:00Z\"";

    @Test
    void headings_provisions_and_items_make_a_tree() throws Unreadable {
        var file = read(Docx.body("""
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>
                <w:p><w:r><w:t>Recalling what was agreed,</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Share data</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>each year</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Report</w:t></w:r></w:p>
                <w:p><w:r><w:t>12. Typed by hand</w:t></w:r></w:p>
                """)
                .styles("<w:style w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>")
                .numbering("""
                        <w:abstractNum w:abstractNumId="0">
                          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
                        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""));

        assertThat(file.text().blocks())
                .extracting(
                        Block::kind,
                        Block::depth,
                        Block::number,
                        block -> block.wording().text())
                .containsExactly(
                        tuple(Kind.HEADING, 0, "", "Aims"),
                        tuple(Kind.RECITAL, 1, "", "Recalling what was agreed,"),
                        tuple(Kind.PROVISION, 1, "1.", "Share data"),
                        tuple(Kind.ITEM, 2, "(a)", "each year"),
                        tuple(Kind.PROVISION, 1, "2.", "Report"),
                        tuple(Kind.PROVISION, 1, "12.", "12. Typed by hand"));
    }

    @Test
    void a_file_with_tracked_changes_holds_two_texts() throws Unreadable {
        var file = read(Docx.body("<w:p><w:r><w:t xml:space=\"preserve\">States </w:t></w:r><w:del" + BY
                + "><w:r><w:delText>should</w:delText></w:r></w:del><w:ins" + BY + ">" + Docx.r("shall") + "</w:ins>"
                + Docx.r(" cooperate.") + "</w:p><w:p><w:pPr><w:rPr><w:ins" + BY + "/></w:rPr></w:pPr><w:ins" + BY + ">"
                + Docx.r("A new one.") + "</w:ins></w:p>" + Docx.p("The end.")));

        assertThat(file.text().blocks())
                .extracting(block -> block.wording().text())
                .containsExactly("States shall cooperate.", "A new one.", "The end.");
        assertThat(file.original().blocks())
                .extracting(block -> block.wording().text())
                .containsExactly("States should cooperate.", "The end.");
        assertThat(file.revisions())
                .extracting(Revision::kind, Revision::author, Revision::from, Revision::words)
                .containsExactlyInAnyOrder(
                        tuple(Revision.Kind.INSERTED, "Delegation A", 7, "shall"),
                        tuple(Revision.Kind.DELETED, "Delegation A", 7, "should"),
                        tuple(Revision.Kind.INSERTED, "Delegation A", 0, "A new one."),
                        tuple(Revision.Kind.BREAK_INSERTED, "Delegation A", 10, ""));
        assertThat(file.text().blocks().getFirst().id())
                .isEqualTo(file.original().blocks().getFirst().id());
    }

    @Test
    void a_comment_hangs_on_the_words_it_speaks_of() throws Unreadable {
        var file = read(Docx.body("<w:p>" + Docx.r("States ") + "<w:commentRangeStart w:id=\"0\"/>" + Docx.r("shall")
                        + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                        + Docx.r(" agree") + "</w:p>")
                .comments("<w:comment w:id=\"0\" w:author=\"Delegation B\" w:initials=\"B\">" + Docx.p("Too strong")
                        + "</w:comment>"));

        var comment = file.comments().getFirst();

        assertThat(comment.words()).isEqualTo("Too strong");
        assertThat(comment.at()).isEqualTo(file.text().blocks().getFirst().id());
        assertThat(file.text().blocks().getFirst().wording().text().substring(comment.from(), comment.to()))
                .isEqualTo("shall");
    }

    @Test
    void a_note_is_a_block_of_its_own_that_its_call_points_at() throws Unreadable {
        var file = read(Docx.body("<w:p>" + Docx.r("Agreed") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .footnotes("<w:footnote w:id=\"2\">" + Docx.p("By consensus.") + "</w:footnote>"));

        var blocks = file.text().blocks();

        assertThat(blocks).extracting(Block::kind).containsExactly(Kind.PARAGRAPH, Kind.NOTE);
        assertThat(blocks.getFirst().wording().marks())
                .containsExactly(
                        new Mark(6, 7, Mark.Style.NOTE, blocks.getLast().id().value()));
    }

    @Test
    void a_table_holds_rows_that_hold_cells() throws Unreadable {
        var file = read(Docx.body("<w:tbl><w:tr><w:tc>" + Docx.p("Goal") + "</w:tc><w:tc>" + Docx.p("Target")
                + "</w:tc></w:tr></w:tbl>" + Docx.p("After")));

        assertThat(file.text().blocks())
                .extracting(Block::kind, Block::depth)
                .containsExactly(
                        tuple(Kind.TABLE, 0),
                        tuple(Kind.ROW, 1),
                        tuple(Kind.CELL, 2),
                        tuple(Kind.PARAGRAPH, 3),
                        tuple(Kind.CELL, 2),
                        tuple(Kind.PARAGRAPH, 3),
                        tuple(Kind.PARAGRAPH, 0));
    }

    private static WordFile read(Docx docx) throws Unreadable {
        return WordFile.read("test.docx", docx.bytes());
    }

    @Test
    void the_paragraphs_of_a_note_are_one_when_the_end_between_them_was_taken_out() throws Unreadable {
        var note = "<w:footnote w:id=\"1\"><w:p><w:pPr><w:rPr><w:del w:id=\"9\" w:author=\"Nino\"/></w:rPr></w:pPr>"
                + Docx.r("See the ") + "</w:p>" + Docx.p("annex.") + "</w:footnote>";
        var file = WordFile.read(
                "noted.docx",
                Docx.body("<w:p>" + Docx.r("They meet.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
                        .footnotes(note)
                        .bytes());

        assertThat(file.text().blocks().getLast().wording().text()).isEqualTo("See the annex.");
        assertThat(file.original().blocks().getLast().wording().text()).isEqualTo("See the \nannex.");
    }
}

package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;

/// Each kind of revision that ECMA-376 part 1, section 17.13.5, knows, accepted and rejected.
class RevisionsTest {

    private static final String BY = " w:id=\"7\" w:author=\"Delegation A\" w:date=\"2026-03-01T10:00:00Z\"";
    private static final String INS = "<w:ins" + BY + ">";
    private static final String DEL = "<w:del" + BY + ">";

    @Test
    void words_put_in_stay_or_go() throws Unreadable {
        var body = "<w:p>" + Docx.r("States ") + INS + Docx.r("shall ") + "</w:ins>" + Docx.r("agree") + "</w:p>";

        check(body, p(run("States ") + run("shall ") + run("agree")), p(run("States ") + run("agree")));
    }

    @Test
    void words_taken_out_go_or_come_back_as_words() throws Unreadable {
        var body = "<w:p>" + DEL
                + "<w:r><w:delText>gone</w:delText></w:r><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>"
                + Docx.r("here") + "</w:p>";

        check(
                body,
                p(run("here")),
                p("<w:r><w:t>gone</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>" + run("here")));
    }

    @Test
    void what_one_put_in_and_another_took_out_is_gone_either_way() throws Unreadable {
        var body = "<w:p>" + INS + DEL + "<w:r><w:delText>fleeting</w:delText></w:r></w:del></w:ins>" + Docx.r("x")
                + "</w:p>";

        check(body, p(run("x")), p(run("x")));
    }

    @Test
    void a_paragraph_end_taken_out_joins_two_paragraphs_and_the_second_one_says_how_they_look() throws Unreadable {
        var body = "<w:p><w:pPr><w:jc w:val=\"left\"/><w:rPr><w:del" + BY + "/></w:rPr></w:pPr>" + Docx.r("One ")
                + "</w:p>" + "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + Docx.r("two") + "</w:p>";

        check(
                body,
                "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + run("One ") + run("two") + "</w:p>",
                "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>" + run("One ")
                        + "</w:p><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + run("two") + "</w:p>");
    }

    @Test
    void a_paragraph_put_in_goes_whole_even_before_a_table() throws Unreadable {
        var table = "<w:tbl><w:tr><w:tc>" + p(run("cell")) + "</w:tc></w:tr></w:tbl>";
        var body = "<w:p><w:pPr><w:rPr><w:ins" + BY + "/></w:rPr></w:pPr>" + INS + Docx.r("New") + "</w:ins></w:p>"
                + table + Docx.p("End");

        check(body, p(run("New")) + table + p(run("End")), table + p(run("End")));
    }

    @Test
    void what_moved_stands_in_one_place_only() throws Unreadable {
        var body = "<w:moveFromRangeStart" + BY + " w:name=\"m\"/><w:p><w:pPr><w:rPr><w:moveFrom" + BY
                + "/></w:rPr></w:pPr><w:moveFrom" + BY + ">"
                + Docx.r("Moved") + "</w:moveFrom></w:p><w:moveFromRangeEnd w:id=\"7\"/>" + Docx.p("Stays")
                + "<w:moveToRangeStart" + BY + " w:name=\"m\"/><w:p><w:pPr><w:rPr><w:moveTo" + BY
                + "/></w:rPr></w:pPr><w:moveTo" + BY + ">"
                + Docx.r("Moved") + "</w:moveTo></w:p><w:moveToRangeEnd w:id=\"7\"/>" + Docx.p("End");

        check(
                body,
                p(run("Stays")) + p(run("Moved")) + p(run("End")),
                p(run("Moved")) + p(run("Stays")) + p(run("End")));
    }

    @Test
    void changes_of_form_are_kept_or_undone_for_runs_paragraphs_and_their_marks() throws Unreadable {
        var body = "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:b/><w:rPrChange" + BY
                + "><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
                + "<w:pPrChange" + BY + "><w:pPr><w:jc w:val=\"left\"/></w:pPr></w:pPrChange></w:pPr>"
                + "<w:r><w:rPr><w:b/><w:rPrChange" + BY + "><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>";

        check(
                body,
                "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p>",
                "<w:p><w:pPr><w:jc w:val=\"left\"/><w:rPr><w:i/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>");
    }

    @Test
    void rows_and_cells_and_the_form_of_tables_are_settled() throws Unreadable {
        var body = "<w:tbl><w:tblPr><w:jc w:val=\"center\"/><w:tblPrChange" + BY
                + "><w:tblPr><w:jc w:val=\"left\"/></w:tblPr></w:tblPrChange></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"2\"/><w:tblGridChange w:id=\"3\"><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid></w:tblGridChange></w:tblGrid>"
                + "<w:tr><w:trPr><w:ins" + BY + "/></w:trPr><w:tc>" + p(run("in")) + "</w:tc></w:tr>"
                + "<w:tr><w:trPr><w:del" + BY + "/></w:trPr><w:tc>" + p(run("out")) + "</w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:cellIns" + BY + "/></w:tcPr>" + p(run("a"))
                + "</w:tc><w:tc><w:tcPr><w:cellDel" + BY + "/></w:tcPr>"
                + p(run("b")) + "</w:tc><w:tc><w:tcPr><w:cellMerge" + BY + " w:vMerge=\"cont\"/></w:tcPr>" + p(run("c"))
                + "</w:tc></w:tr></w:tbl>" + p(run("End"));

        check(
                body,
                "<w:tbl><w:tblPr><w:jc w:val=\"center\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2\"/></w:tblGrid><w:tr><w:tc>"
                        + p(run("in")) + "</w:tc></w:tr>" + "<w:tr><w:tc><w:tcPr/>" + p(run("a"))
                        + "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p(run("c")) + "</w:tc></w:tr></w:tbl>"
                        + p(run("End")),
                "<w:tbl><w:tblPr><w:jc w:val=\"left\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid><w:tr><w:tc>"
                        + p(run("out")) + "</w:tc></w:tr>" + "<w:tr><w:tc><w:tcPr/>" + p(run("b"))
                        + "</w:tc><w:tc><w:tcPr/>" + p(run("c")) + "</w:tc></w:tr></w:tbl>" + p(run("End")));
    }

    @Test
    void the_form_of_rows_cells_and_sections_and_put_in_numbering_are_settled() throws Unreadable {
        var body = "<w:tbl><w:tr><w:trPr><w:cantSplit/><w:trPrChange" + BY
                + "><w:trPr/></w:trPrChange></w:trPr><w:tc><w:tcPr><w:noWrap/><w:tcPrChange"
                + BY + "><w:tcPr><w:hideMark/></w:tcPr></w:tcPrChange></w:tcPr>" + p(run("a"))
                + "</w:tc></w:tr></w:tbl>"
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins" + BY + "/></w:numPr></w:pPr>"
                + run("n") + "</w:p>"
                + "<w:sectPr><w:headerReference r:id=\"h\"/><w:pgSz w:w=\"2\"/><w:sectPrChange" + BY
                + "><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:sectPrChange></w:sectPr>";

        check(
                body,
                "<w:tbl><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:noWrap/></w:tcPr>" + p(run("a"))
                        + "</w:tc></w:tr></w:tbl>"
                        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + run("n") + "</w:p>"
                        + "<w:sectPr><w:headerReference r:id=\"h\"/><w:pgSz w:w=\"2\"/></w:sectPr>",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:hideMark/></w:tcPr>" + p(run("a")) + "</w:tc></w:tr></w:tbl>"
                        + p(run("n")) + "<w:sectPr><w:headerReference r:id=\"h\"/><w:pgSz w:w=\"1\"/></w:sectPr>");
    }

    @Test
    void a_content_control_put_in_leaves_its_content_when_rejected() throws Unreadable {
        var body = "<w:customXmlInsRangeStart" + BY
                + "/><w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent><w:customXmlInsRangeEnd w:id=\"7\"/>"
                + p(run("kept")) + "<w:customXmlInsRangeStart" + BY
                + "/></w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id=\"7\"/>" + p(run("End"));

        check(
                body,
                "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>" + p(run("kept"))
                        + "</w:sdtContent></w:sdt>" + p(run("End")),
                p(run("kept")) + p(run("End")));
    }

    @Test
    void tags_of_custom_xml_go_with_their_kind_and_their_words_stay() throws Unreadable {
        var xml = "<w:customXml w:element=\"e\">";
        var body = tagged("Ins", xml, "</w:customXml>", p(run("in")))
                + tagged("Del", xml, "</w:customXml>", p(run("out")))
                + tagged("MoveFrom", xml, "</w:customXml>", p(run("from")))
                + tagged("MoveTo", xml, "</w:customXml>", p(run("to")))
                + "<w:p>" + tagged("Ins", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", run("inline"))
                + tagged("Del", "<w:smartTag w:element=\"e\">", "</w:smartTag>", run("smart")) + "</w:p>";

        check(
                body,
                xml + p(run("in")) + "</w:customXml>" + p(run("out")) + p(run("from")) + xml + p(run("to"))
                        + "</w:customXml>"
                        + p("<w:sdt><w:sdtContent>" + run("inline") + "</w:sdtContent></w:sdt>" + run("smart")),
                p(run("in")) + xml + p(run("out")) + "</w:customXml>" + xml + p(run("from")) + "</w:customXml>"
                        + p(run("to"))
                        + p(run("inline") + "<w:smartTag w:element=\"e\">" + run("smart") + "</w:smartTag>"));
    }

    /// As Word tracks tags: a range around the opening one, and another around the closing one.
    private static String tagged(String kind, String open, String close, String content) {
        var start = "<w:customXml" + kind + "RangeStart" + BY + "/>";
        var end = "<w:customXml" + kind + "RangeEnd w:id=\"7\"/>";
        return start + open + end + content + start + close + end;
    }

    @Test
    void exceptions_of_a_row_and_numbers_from_before_are_settled() throws Unreadable {
        var body = "<w:tbl><w:tr><w:tblPrEx><w:jc w:val=\"center\"/><w:tblPrExChange" + BY
                + "><w:tblPrEx><w:jc w:val=\"left\"/></w:tblPrEx></w:tblPrExChange></w:tblPrEx><w:tc>" + p(run("a"))
                + "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/><w:numberingChange" + BY
                + " w:original=\"1.\"/></w:numPr></w:pPr>" + run("n")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"><w:numberingChange" + BY
                + " w:original=\"1\"/></w:fldChar></w:r></w:p>";
        var rest = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("n")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>";

        check(
                body,
                "<w:tbl><w:tr><w:tblPrEx><w:jc w:val=\"center\"/></w:tblPrEx><w:tc>" + p(run("a"))
                        + "</w:tc></w:tr></w:tbl>" + rest,
                "<w:tbl><w:tr><w:tblPrEx><w:jc w:val=\"left\"/></w:tblPrEx><w:tc>" + p(run("a"))
                        + "</w:tc></w:tr></w:tbl>" + rest);
    }

    @Test
    void cells_that_were_merged_or_parted_are_so_or_were_so() throws Unreadable {
        var body = "<w:tbl><w:tr><w:tc><w:tcPr><w:cellMerge" + BY + " w:vMerge=\"rest\"/></w:tcPr>" + p(run("a"))
                + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellMerge" + BY + " w:vMergeOrig=\"cont\"/></w:tcPr>"
                + p(run("b")) + "</w:tc></w:tr></w:tbl>" + p(run("End"));

        check(
                body,
                "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p(run("a"))
                        + "</w:tc></w:tr><w:tr><w:tc><w:tcPr/>" + p(run("b")) + "</w:tc></w:tr></w:tbl>"
                        + p(run("End")),
                "<w:tbl><w:tr><w:tc><w:tcPr/>" + p(run("a"))
                        + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p(run("b"))
                        + "</w:tc></w:tr></w:tbl>" + p(run("End")));
    }

    @Test
    void the_page_of_a_section_in_the_middle_and_the_form_of_a_style_are_settled() throws Unreadable {
        var body = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"2\"/><w:sectPrChange" + BY
                + "><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:sectPrChange></w:sectPr></w:pPr></w:p>" + p(run("End"));
        var docx = Docx.body(body)
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:jc w:val=\"left\"/><w:pPrChange" + BY
                        + "><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange></w:pPr><w:rPr><w:b/><w:rPrChange" + BY
                        + "><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr></w:style>");

        check(
                body,
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"2\"/></w:sectPr></w:pPr></w:p>" + p(run("End")),
                "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\"/></w:sectPr></w:pPr></w:p>" + p(run("End")));
        assertThat(styles(Revisions.accepted("a", docx.bytes())))
                .contains("<w:pPr><w:jc w:val=\"left\"/></w:pPr><w:rPr><w:b/></w:rPr>");
        assertThat(styles(Revisions.rejected("r", docx.bytes())))
                .contains("<w:pPr><w:jc w:val=\"right\"/></w:pPr><w:rPr><w:i/></w:rPr>");
    }

    private static String styles(byte[] docx) throws Unreadable {
        return new Package("styles.docx", docx).tree("word/styles.xml").root().toString();
    }

    @Test
    void bookmarks_and_comment_ranges_outlive_the_words_between_them() throws Unreadable {
        var body = "<w:p>" + DEL
                + "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:delText>gone</w:delText></w:r></w:del><w:bookmarkEnd w:id=\"1\"/></w:p>";

        check(
                body,
                p("<w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:bookmarkEnd w:id=\"1\"/>"),
                p("<w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:r><w:t>gone</w:t></w:r><w:bookmarkEnd w:id=\"1\"/>"));
    }

    @Test
    void text_boxes_links_and_equations_are_settled_inside() throws Unreadable {
        var body = "<w:p><w:r><w:pict><w:txbxContent><w:p>" + INS + run("box") + "</w:ins>" + run("!")
                + "</w:p></w:txbxContent></w:pict></w:r>" + "<w:hyperlink w:anchor=\"a\">" + INS + run("link")
                + "</w:ins></w:hyperlink><m:oMath><m:r><m:t>x</m:t></m:r><w:del" + BY
                + "><m:r><m:t>y</m:t></m:r></w:del></m:oMath></w:p>";

        check(
                body,
                p("<w:r><w:pict><w:txbxContent>" + p(run("box") + run("!"))
                        + "</w:txbxContent></w:pict></w:r><w:hyperlink w:anchor=\"a\">" + run("link")
                        + "</w:hyperlink><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
                p(
                        "<w:r><w:pict><w:txbxContent>" + p(run("!"))
                                + "</w:txbxContent></w:pict></w:r><m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>y</m:t></m:r></m:oMath>"));
    }

    @Test
    void notes_and_comments_are_settled_too() throws Unreadable {
        var docx = Docx.body("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .footnotes("<w:footnote w:id=\"2\"><w:p>" + DEL
                        + "<w:r><w:delText>old</w:delText></w:r></w:del></w:p></w:footnote>")
                .comments("<w:comment w:id=\"0\"><w:p>" + INS + run("new") + "</w:ins></w:p></w:comment>");

        var accepted = new Package("a", Revisions.accepted("a", docx.bytes()));
        var rejected = new Package("r", Revisions.rejected("r", docx.bytes()));

        assertThat(accepted.tree("word/footnotes.xml").root().toString()).doesNotContain("old");
        assertThat(rejected.tree("word/footnotes.xml").root().toString()).contains("<w:t>old</w:t>");
        assertThat(accepted.tree("word/comments.xml").root().toString())
                .contains("new")
                .doesNotContain("w:ins");
        assertThat(rejected.tree("word/comments.xml").root().toString()).doesNotContain("new");
    }

    private static void check(String body, String accepted, String rejected) throws Unreadable {
        assertThat(body(Revisions.accepted("test.docx", docx(body)))).isEqualTo(accepted);
        assertThat(body(Revisions.rejected("test.docx", docx(body)))).isEqualTo(rejected);
    }

    private static byte[] docx(String body) {
        return Docx.body(body).bytes();
    }

    private static String body(byte[] docx) throws Unreadable {
        var parts = new Package("test.docx", docx);
        return String.valueOf(parts.tree("word/document.xml").root().child("w:body"))
                .replaceFirst("^<w:body>", "")
                .replaceFirst("</w:body>$", "")
                .replace(" xml:space=\"preserve\"", "");
    }

    private static String p(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }
}

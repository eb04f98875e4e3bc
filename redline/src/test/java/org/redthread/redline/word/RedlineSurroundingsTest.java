package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;

/// What stands around the words and in between them: whatever differs there is tracked, or said not to be.
class RedlineSurroundingsTest {

    private static final String SIZE = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    private static final byte[] FLAG = {1, 2, 3};
    private static final byte[] OTHER_FLAG = {4, 5, 6, 7};

    private static String section(String references) {
        return "<w:sectPr>" + references + SIZE + "</w:sectPr>";
    }

    private static String header(String type, String id) {
        return "<w:headerReference w:type=\"%s\" r:id=\"%s\"/>".formatted(type, id);
    }

    private static String footer(String id) {
        return "<w:footerReference w:type=\"default\" r:id=\"%s\"/>".formatted(id);
    }

    /// A paragraph that ends a section.
    private static String last(String words, String section) {
        return "<w:p><w:pPr>" + section + "</w:pPr>" + Docx.r(words) + "</w:p>";
    }

    private static Docx with(Docx docx, String kind, String name, String words) {
        var part = "<w:%s %s>%s</w:%s>"
                .formatted(
                        kind.equals("header") ? "hdr" : "ftr",
                        Docx.NAMESPACES,
                        Docx.p(words),
                        kind.equals("header") ? "hdr" : "ftr");
        return docx.relate(name, kind, name + ".xml", "").part(name, kind, part);
    }

    private static String image(String id) {
        return "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                + "<wp:docPr id=\"1\" name=\"Picture\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:blip r:embed=\"" + id + "\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private static String table(String... cells) {
        var rows = new StringBuilder();
        for (var cell : cells) rows.append("<w:tr><w:tc>").append(Docx.p(cell)).append("</w:tc></w:tr>");
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
    }

    private static Redline redline(Docx before, Docx after) throws Unreadable {
        return Redline.between(
                "old.docx",
                before.bytes(),
                "new.docx",
                after.bytes(),
                "Red Thread",
                LocalDateTime.parse("2026-01-01T00:00:00"));
    }

    /// All that differs is tracked: accepting gives the one document, rejecting the other.
    private static Redline tracked(Docx before, Docx after) throws Unreadable {
        var redline = redline(before, after);
        assertThat(Canon.of(Revisions.accepted("r.docx", redline.docx()))).isEqualTo(Canon.of(after.bytes()));
        assertThat(Canon.of(Revisions.rejected("r.docx", redline.docx()))).isEqualTo(Canon.of(before.bytes()));
        return redline;
    }

    /// What differs is not tracked, and a sentence says so; the base stands.
    private static void said(Docx before, Docx after, String... sentences) throws Unreadable {
        var redline = redline(before, after);
        assertThat(redline.notices()).containsExactly(sentences);
        assertThat(Canon.of(Revisions.rejected("r.docx", redline.docx()))).isEqualTo(Canon.of(before.bytes()));
    }

    private static Docx headed(String words) {
        return with(Docx.body(Docx.p("They meet.") + section(header("default", "h1"))), "header", "h1", words);
    }

    @Test
    void words_of_a_header_and_a_footer_are_tracked() throws Unreadable {
        assertThat(tracked(headed("First draft"), headed("Second draft")).notices())
                .isEmpty();
        tracked(
                with(Docx.body(Docx.p("They meet.") + section(footer("f1"))), "footer", "f1", "Page one"),
                with(Docx.body(Docx.p("They meet.") + section(footer("f1"))), "footer", "f1", "Page two"));
    }

    @Test
    void a_header_that_only_one_document_has_is_named() throws Unreadable {
        var bare = Docx.body(Docx.p("They meet.") + section(""));

        said(bare, headed("Draft"), "A header or footer is only in new.docx; it is not taken over.");
        said(headed("Draft"), bare, "A header or footer is only in old.docx; it is kept.");
    }

    @Test
    void sections_that_shared_a_header_and_have_two_now_are_named() throws Unreadable {
        var shared = with(
                Docx.body(last("One.", section(header("default", "h1")))
                        + Docx.p("Two.")
                        + section(header("default", "h1"))),
                "header",
                "h1",
                "Draft");
        var apart = with(
                with(
                        Docx.body(last("One.", section(header("default", "h1")))
                                + Docx.p("Two.")
                                + section(header("default", "h2"))),
                        "header",
                        "h1",
                        "Draft"),
                "header",
                "h2",
                "Annex");

        said(
                shared,
                apart,
                "A header or footer that several sections of old.docx share says different things in new.docx; only the first of them is compared.");
        assertThat(redline(shared, shared).notices()).isEmpty();
        assertThat(redline(apart, apart).notices()).isEmpty();
    }

    @Test
    void a_section_that_came_or_went_is_named() throws Unreadable {
        var one = Docx.body(Docx.p("One.") + Docx.p("Two.") + section(""));
        var two = Docx.body(last("One.", section("")) + Docx.p("Two.") + section(""));

        said(
                one,
                two,
                "Sections: 1 in old.docx, 2 in new.docx; where one stayed, its page settings, headers and footers are those of old.docx.");
        said(
                two,
                one,
                "Sections: 2 in old.docx, 1 in new.docx; where one stayed, its page settings, headers and footers are those of old.docx.");
    }

    @Test
    void a_section_that_ends_elsewhere_now_is_named() throws Unreadable {
        var early = Docx.body(last("One.", section("")) + Docx.p("Two.") + Docx.p("Three.") + section(""));
        var late = Docx.body(Docx.p("One.") + last("Two.", section("")) + Docx.p("Three.") + section(""));

        said(early, late, "A section ends elsewhere in new.docx; it is left where old.docx has it.");
    }

    @Test
    void a_section_break_comes_and_goes_with_its_paragraph_and_brings_its_header() throws Unreadable {
        var one = Docx.body(Docx.p("Alpha beta gamma delta.") + section(""));
        var two = with(
                Docx.body(last("Quite another annex here.", section(header("default", "h1")))
                        + Docx.p("Alpha beta gamma delta.")
                        + section("")),
                "header",
                "h1",
                "Annex");

        tracked(one, two);
        tracked(two, one);
        assertThat(sections(Revisions.accepted("r.docx", redline(one, two).docx())))
                .isEqualTo(2);
        assertThat(sections(Revisions.rejected("r.docx", redline(one, two).docx())))
                .isEqualTo(1);
        assertThat(sections(Revisions.accepted("r.docx", redline(two, one).docx())))
                .isEqualTo(1);
    }

    private static int sections(byte[] docx) throws Unreadable {
        var parts = new Package("r.docx", docx);
        return parts.tree(Story.main(parts)).root().all("w:sectPr").size();
    }

    @Test
    void page_settings_are_tracked() throws Unreadable {
        var landscape = Docx.body(Docx.p("One.") + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>");

        assertThat(tracked(Docx.body(Docx.p("One.") + section("")), landscape).notices())
                .containsExactly("Page settings differ; the change is tracked.");
    }

    @Test
    void a_table_that_moved_is_taken_out_here_and_put_in_there() throws Unreadable {
        var table = table("Who", "When", "Where it is");
        var words = List.of(Docx.p("Alpha beta gamma."), Docx.p("Delta epsilon zeta."), Docx.p("Eta theta iota."));

        var redline = tracked(
                Docx.body(table + words.get(0) + words.get(1) + words.get(2) + section("")),
                Docx.body(words.get(0) + words.get(1) + table + words.get(2) + section("")));

        assertThat(redline.insertions()).isPositive();
    }

    @Test
    void new_and_other_images_are_tracked_wherever_they_stand() throws Unreadable {
        tracked(
                Docx.body(Docx.p("One.") + section("")),
                Docx.body(Docx.p("One.") + image("i1") + section("")).image("i1", "flag.png", FLAG));
        tracked(
                Docx.body(Docx.p("One.") + image("i1") + section("")).image("i1", "flag.png", FLAG),
                Docx.body(Docx.p("One.") + image("i1") + section("")).image("i1", "flag.png", OTHER_FLAG));
        tracked(
                Docx.body(table("Who") + Docx.p("One.") + section("")),
                Docx.body("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + image("i1")
                                + "</w:tc></w:tr></w:tbl>" + Docx.p("One.") + section(""))
                        .image("i1", "flag.png", FLAG));
    }

    @Test
    void an_embedded_file_that_came_went_or_changed_is_named() throws Unreadable {
        var without = Docx.body(Docx.p("One.") + section(""));
        var with = embedding("<html>One</html>");
        var other = embedding("<html>Other</html>");

        said(without, with, "An embedded file is only in new.docx; it is not taken over.");
        said(with, without, "An embedded file is only in old.docx; it is kept.");
        said(with, other, "An embedded file is another one in new.docx; that of old.docx is kept.");
        assertThat(redline(with, with).notices()).isEmpty();
    }

    private static Docx embedding(String content) {
        return Docx.body(Docx.p("One.") + "<w:altChunk r:id=\"chunk\"/>" + section(""))
                .relate("chunk", "aFChunk", "chunk.xml", "")
                .part("chunk", "x", content);
    }

    @Test
    void another_theme_background_or_setting_that_shows_is_named() throws Unreadable {
        said(
                settings("<w:evenAndOddHeaders/>"),
                settings("<w:rsids/><w:zoom w:percent=\"120\"/>"),
                "Settings of the document differ (evenAndOddHeaders); those of old.docx are kept.");
        assertThat(redline(settings("<w:rsids/>"), settings("<w:zoom w:percent=\"80\"/>"))
                        .notices())
                .isEmpty();
        said(theme("Office"), theme("Ministry"), "The theme (colours and fonts) differs; that of old.docx is kept.");
    }

    private static Docx settings(String xml) {
        return Docx.body(Docx.p("One.") + section(""))
                .relate("s", "settings", "settings.xml", "")
                .part("settings", "settings", "<w:settings " + Docx.NAMESPACES + ">" + xml + "</w:settings>");
    }

    private static Docx theme(String name) {
        return Docx.body(Docx.p("One.") + section(""))
                .relate("t", "theme", "theme.xml", "")
                .part(
                        "theme",
                        "theme",
                        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:latin typeface=\"%s\"/></a:theme>"
                                .formatted(name));
    }
}

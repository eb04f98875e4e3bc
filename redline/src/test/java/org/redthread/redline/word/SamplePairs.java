package org.redthread.redline.word;

import java.util.List;

/// Small documents before and after a change, each showing one thing that a comparison must carry. Sample
/// wording.
final class SamplePairs {

    record Pair(String name, byte[] before, byte[] after) {}

    private static final String SECTION = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
    private static final String LONG = "The Parties shall exchange information on return and readmission every year.";
    private static final String OTHER = "Each Party shall name a focal point and tell the others who it is.";

    private SamplePairs() {}

    static List<Pair> all() {
        return List.of(
                pair("a word is replaced", Docx.of("States should cooperate."), Docx.of("States shall cooperate.")),
                pair("a paragraph is put in", Docx.of("One.", LONG), Docx.of("One.", OTHER, LONG)),
                pair("a paragraph is put in at the end", Docx.of("One."), Docx.of("One.", OTHER)),
                pair("a paragraph is taken out at the end", Docx.of("One.", OTHER), Docx.of("One.")),
                pair(
                        "a paragraph moves",
                        Docx.of(LONG, "One thing.", "Another matter.", OTHER, "End."),
                        Docx.of("One thing.", "Another matter.", OTHER, LONG, "End.")),
                pair("a paragraph is split", Docx.of(LONG + " " + OTHER, "End."), Docx.of(LONG, OTHER, "End.")),
                pair("two paragraphs are joined", Docx.of(LONG, OTHER, "End."), Docx.of(LONG + " " + OTHER, "End.")),
                pair(
                        "words become bold",
                        Docx.body(Docx.p("States shall agree.") + SECTION),
                        Docx.body("<w:p>" + Docx.r("States ") + "<w:r><w:rPr><w:b/></w:rPr><w:t>shall</w:t></w:r>"
                                + Docx.r(" agree.") + "</w:p>" + SECTION)),
                pair(
                        "a paragraph is set otherwise",
                        Docx.body(Docx.p("Annex") + SECTION),
                        Docx.body(
                                "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + Docx.r("Annex") + "</w:p>" + SECTION)),
                pair(
                        "a row is put in",
                        Docx.body(table(row("Goal", "Target"), row("Education", "12")) + Docx.p("End.") + SECTION),
                        Docx.body(table(row("Goal", "Target"), row("Health", "7"), row("Education", "12"))
                                + Docx.p("End.")
                                + SECTION)),
                pair(
                        "a table is taken out",
                        Docx.body(Docx.p("Before.") + table(row("Goal", "Target")) + Docx.p("End.") + SECTION),
                        Docx.body(Docx.p("Before.") + Docx.p("End.") + SECTION)),
                pair(
                        "a paragraph is put in before a table",
                        Docx.body(Docx.p("Before.") + table(row("Goal", "Target")) + Docx.p("End.") + SECTION),
                        Docx.body(Docx.p("Before.")
                                + Docx.p(OTHER)
                                + table(row("Goal", "Target"))
                                + Docx.p("End.")
                                + SECTION)),
                pair(
                        "a paragraph is taken out before a table",
                        Docx.body(Docx.p("Before.")
                                + Docx.p(OTHER)
                                + table(row("Goal", "Target"))
                                + Docx.p("End.")
                                + SECTION),
                        Docx.body(Docx.p("Before.") + table(row("Goal", "Target")) + Docx.p("End.") + SECTION)),
                pair(
                        "a word in a cell is replaced",
                        Docx.body(table(row("Goal one", "Target")) + Docx.p("End.") + SECTION),
                        Docx.body(table(row("Goal two", "Target")) + Docx.p("End.") + SECTION)),
                pair("a note is put in", Docx.of("Agreed by all."), noted("By consensus.")),
                pair("a note is reworded", noted("By consensus."), noted("By vote.")),
                pair("a note is taken out", noted("By consensus."), Docx.of("Agreed by all.")),
                pair(
                        "Arabic words are replaced",
                        Docx.of("على الدول أن تتعاون في مجال الهجرة."),
                        Docx.of("يجب على الدول أن تتعاون في مجال العودة.")));
    }

    private static Pair pair(String name, Docx before, Docx after) {
        return new Pair(name, before.bytes(), after.bytes());
    }

    private static Docx noted(String words) {
        return Docx.body("<w:p>" + Docx.r("Agreed") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + Docx.r(" by all.") + "</w:p>" + SECTION)
                .footnotes(
                        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                                + "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" + Docx.r(words)
                                + "</w:p></w:footnote>");
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"
                + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells)
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>")
                    .append(Docx.p(cell))
                    .append("</w:tc>");
        return row.append("</w:tr>").toString();
    }
}

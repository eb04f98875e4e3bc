package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redthread.redline.Unreadable;

/// Word files made by chance, then changed by chance as several reviewers would: words, forms, paragraphs, rows,
/// tables, links, notes and controls come, go and change.
class RedlineProperties {

    private static final String[] WORDS = {
        "The",
        "Parties",
        "shall",
        "should",
        "exchange",
        "data",
        "on",
        "return",
        "and",
        "readmission",
        "every",
        "year,",
        "(a)",
        "5.",
        "12%",
        "المشاركون",
        "стороны"
    };
    private static final String BY = " w:id=\"9\" w:author=\"Delegation A\" w:date=\"2026-03-01T10:00:00Z\"";

    private static final Pattern CALL = Pattern.compile("footnoteReference w:id=\"(\\d+)\"");

    @Property(tries = 400)
    void accepting_a_redline_gives_the_new_document_and_rejecting_it_the_old_one(@ForAll("pairs") Pair pair)
            throws Unreadable {
        var redline = Redline.between(
                "old", pair.before, "new", pair.after, "Red Thread", LocalDateTime.parse("2026-01-01T00:00:00"));

        assertThat(Canon.of(Revisions.accepted("accepted", redline.docx())))
                .as("accepted")
                .isEqualTo(Canon.of(pair.after));
        assertThat(Canon.of(Revisions.rejected("rejected", redline.docx())))
                .as("rejected")
                .isEqualTo(Canon.of(pair.before));
    }

    @Property(tries = 50)
    void a_document_compared_with_itself_has_an_empty_redline(@ForAll("pairs") Pair pair) throws Unreadable {
        var redline = Redline.between(
                "old", pair.after, "new", pair.after, "Red Thread", LocalDateTime.parse("2026-01-01T00:00:00"));

        assertThat(redline.isEmpty()).isTrue();
    }

    record Pair(byte[] before, byte[] after) {}

    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.longs().map(seed -> {
            var random = new Random(seed);
            var blocks = new ArrayList<String>();
            for (int i = random.nextInt(8); i >= 0; i--) blocks.add(block(random, 2));
            return new Pair(docx(blocks), docx(revised(random, blocks)));
        });
    }

    private static byte[] docx(List<String> blocks) {
        return Docx.body(String.join("", blocks) + Docx.p("Done.")
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>")
                .relate("l0", "hyperlink", "http://example.org/0", "External")
                .relate("l1", "hyperlink", "http://example.org/1", "External")
                .footnotes(notes(String.join("", blocks)))
                .bytes();
    }

    /// Each call opens a note of its own, as Word has it; some of them say the same.
    private static String notes(String blocks) {
        var notes = new StringBuilder();
        for (var call = CALL.matcher(blocks); call.find(); )
            notes.append("<w:footnote w:id=\"%s\">%s</w:footnote>"
                    .formatted(call.group(1), Docx.p("Note " + call.group(1).charAt(0) + " by consensus.")));
        return notes.toString();
    }

    private static String block(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 6 -> table(random, depth);
            case 7 ->
                "<w:sdt><w:sdtPr><w:tag w:val=\"t" + random.nextInt(2) + "\"/></w:sdtPr><w:sdtContent>"
                        + block(random, 0) + paragraph(random) + "</w:sdtContent></w:sdt>";
            default -> paragraph(random);
        };
    }

    private static String table(Random random, int depth) {
        var table = new StringBuilder("<w:tbl><w:tblPr><w:jc w:val=\"" + (random.nextBoolean() ? "left" : "right")
                + "\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid>");
        for (int row = random.nextInt(3); row >= 0; row--) {
            table.append("<w:tr>");
            for (int cell = random.nextInt(2); cell >= 0; cell--)
                table.append("<w:tc>")
                        .append(random.nextInt(5) == 0 ? block(random, depth - 1) : "")
                        .append(paragraph(random))
                        .append("</w:tc>");
            table.append("</w:tr>");
        }
        return table + "</w:tbl>";
    }

    private static String paragraph(Random random) {
        var paragraph = new StringBuilder("<w:p>");
        var mark = random.nextInt(12) == 0
                ? "<w:rPr><w:ins" + BY + "/></w:rPr>"
                : random.nextInt(6) == 0 ? "<w:rPr><w:b/></w:rPr>" : "";
        var form = random.nextInt(4) == 0 ? "<w:jc w:val=\"center\"/>" : "";
        if (!(mark + form).isEmpty())
            paragraph.append("<w:pPr>").append(form).append(mark).append("</w:pPr>");
        for (int i = random.nextInt(5); i > 0; i--) paragraph.append(piece(random));
        return paragraph + "</w:p>";
    }

    private static String piece(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> "<w:hyperlink r:id=\"l" + random.nextInt(2) + "\">" + run(random) + "</w:hyperlink>";
            case 1 -> "<w:r><w:footnoteReference w:id=\"" + (2 + random.nextInt(1_000_000)) + "\"/></w:r>";
            case 2 -> "<w:ins" + BY + ">" + run(random) + "</w:ins>";
            case 3 -> "<w:del" + BY + "><w:r><w:delText>gone </w:delText></w:r></w:del>";
            case 4 -> "<w:r><w:tab/></w:r>";
            case 5 ->
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + run(random) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
            case 6 -> "<w:fldSimple w:instr=\" DATE \">" + run(random) + "</w:fldSimple>";
            case 7 -> "<m:oMath><m:r><m:t>x" + random.nextInt(3) + "</m:t></m:r></m:oMath>";
            case 8 ->
                "<w:sdt><w:sdtPr><w:tag w:val=\"i" + random.nextInt(2) + "\"/></w:sdtPr><w:sdtContent>" + run(random)
                        + "</w:sdtContent></w:sdt>";
            case 9 ->
                "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                        + Docx.p(words(random)) + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
            default -> run(random);
        };
    }

    private static String run(Random random) {
        var form = random.nextInt(4) == 0
                ? "<w:rPr><w:b/></w:rPr>"
                : random.nextInt(5) == 0 ? "<w:rPr><w:i/></w:rPr>" : "";
        return Docx.r(words(random)).replace("<w:r>", "<w:r>" + form);
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--)
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        return words.toString();
    }

    private static List<String> revised(Random random, List<String> blocks) {
        var revised = new ArrayList<String>();
        for (var block : blocks) {
            switch (random.nextInt(8)) {
                case 0 -> revised.add(block(random, 2));
                case 1 -> {
                    // Left out.
                }
                case 2 -> revised.add(random.nextInt(revised.size() + 1), block);
                case 3 -> revised.add(block.replace("shall", "should"));
                case 4 -> revised.add(block.replace("<w:b/>", "<w:i/>").replace("data ", ""));
                case 5 -> revised.add(block.replaceFirst("</w:r><w:r>", "</w:r></w:p><w:p><w:r>"));
                case 6 ->
                    revised.add(
                            block.replaceFirst("<w:tr>", "<w:tr><w:tc>" + paragraph(random) + "</w:tc></w:tr><w:tr>"));
                default -> revised.add(block);
            }
        }
        return revised;
    }
}

package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Rows and cells that parties put into a table of the base.
class MarkupTableTest {

    private static final By GEORGIA = new By("Georgia", null);
    private static final By IRAQ = new By("Iraq", null);

    private final Markup markup = Markup.of(
            "base.docx",
            Docx.body(Docx.p("Before") + "<w:tbl><w:tblPr/><w:tblGrid/>" + row("Who", "When") + row("All", "2027")
                            + "</w:tbl>" + Docx.p("After"))
                    .bytes());

    MarkupTableTest() throws Unreadable {}

    private static String row(String... cells) {
        var out = new StringBuilder("<w:tr>");
        for (var cell : cells)
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"700\" w:type=\"dxa\"/></w:tcPr>" + Docx.p(cell) + "</w:tc>");
        return out + "</w:tr>";
    }

    @Test
    void rows_of_two_parties_stand_one_after_the_other_and_go_when_rejected() throws Unreadable {
        add(GEORGIA, "2027", row(1, "Some", "2028"), row(1, "Few", "2029"));
        add(IRAQ, "2027", row(1, "None", "2030"));

        var file = written();

        assertThat(table(file.text()))
                .isEqualTo("Before | Who, When | All, 2027 | Some, 2028 | Few, 2029 | None, 2030 After");
        assertThat(table(file.original())).isEqualTo("Before | Who, When | All, 2027 After");
        assertThat(file.revisions()).extracting("author").contains("Georgia", "Iraq");
    }

    @Test
    void rows_come_before_all_others_in_their_order() throws Unreadable {
        var table = block("Who", -3);
        markup.add(GEORGIA, table, joined(row(1, "Zero", "0"), row(1, "One", "1")), List.of(), List.of());

        assertThat(table(written().text())).isEqualTo("Before | Zero, 0 | One, 1 | Who, When | All, 2027 After");
    }

    @Test
    void a_column_is_a_cell_in_each_row() throws Unreadable {
        add(GEORGIA, "When", cell(2, "Where"));
        add(GEORGIA, "2027", cell(2, "Vienna"));
        markup.add(GEORGIA, block("Who", -2), cell(2, "No."), List.of(), List.of());

        var file = written();

        assertThat(table(file.text())).isEqualTo("Before | No., Who, When, Where | All, 2027, Vienna After");
        assertThat(table(file.original())).isEqualTo("Before | Who, When | All, 2027 After");
    }

    @Test
    void words_rows_and_paragraphs_of_one_proposal_each_find_their_place() throws Unreadable {
        add(
                GEORGIA,
                "2027",
                List.of(paragraph(3, "and later")),
                row(1, "Some", "2028"),
                List.of(paragraph(0, "Behind the table")));

        assertThat(table(written().text()))
                .isEqualTo("Before | Who, When | All, 2027 and later | Some, 2028 Behind the table After");
    }

    @SafeVarargs
    private void add(By by, String after, List<Block>... parts) {
        markup.add(by, block(after, 0), joined(parts), List.of(), List.of());
    }

    @SafeVarargs
    private static List<Block> joined(List<Block>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    private Identity block(String words, int offset) {
        var blocks = markup.text().blocks();
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i).wording().text().equals(words))
                return blocks.get(i + offset).id();
        throw new IllegalArgumentException(words);
    }

    private static List<Block> row(int depth, String... cells) {
        var made = new ArrayList<Block>();
        made.add(new Block(new Identity("r" + cells[0]), Kind.ROW, depth, "", Wording.EMPTY));
        for (var cell : cells) made.addAll(cell(depth + 1, cell));
        return made;
    }

    private static List<Block> cell(int depth, String words) {
        return List.of(
                new Block(new Identity("c" + words), Kind.CELL, depth, "", Wording.EMPTY), paragraph(depth + 1, words));
    }

    private static Block paragraph(int depth, String words) {
        return new Block(new Identity("p" + words), Kind.PARAGRAPH, depth, "", Wording.of(words));
    }

    private WordFile written() throws Unreadable {
        return WordFile.read("written.docx", markup.bytes());
    }

    private static String table(Text text) {
        var out = new StringBuilder();
        Kind last = Kind.PARAGRAPH;
        for (var block : text.blocks()) {
            if (block.kind() == Kind.ROW) out.append(" |");
            else if (block.kind() == Kind.CELL) out.append(last == Kind.ROW ? "" : ",");
            else if (!block.kind().isFrame())
                out.append(out.isEmpty() ? "" : " ").append(block.wording().text());
            last = block.kind();
        }
        return out.toString();
    }
}

package org.redthread.redline.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.redthread.redline.Unreadable;
import org.redthread.redline.plain.Written;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Text.Branch;
import org.redthread.redline.text.Wording;

/// A Word document made from a bare text, which has no styles, page or images of its own.
///
/// Numbers are counted by Word wherever they count, notes are footnotes, tables are tables. A block's identity
/// becomes Word's paragraph identifier: the same where it was one, else one drawn from it.
public final class TextDocument {

    private static final Pattern CELL = Pattern.compile("^c-(.+?)(-\\d+)?$", Pattern.DOTALL);
    private static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String HEAD = " xmlns:w=\"" + NewPackage.W
            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:w14=\"" + W14
            + "\" mc:Ignorable=\"w14\">";
    private static final String STYLES =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\""
                    + " w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\"><w:name w:val=\"footnote text\"/><w:basedOn w:val=\"Normal\"/>"
                    + "<w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
                    + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";
    private static final String SEPARATORS =
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                    + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";

    private final Text text;
    private final NewPackage made = new NewPackage();
    private final TextRuns runs = new TextRuns(made, "document");
    private final Lists lists = new Lists();
    private final Set<OwnStyle> styles = new LinkedHashSet<>();
    private final Map<Identity, Integer> notes = new LinkedHashMap<>();
    private final Map<Identity, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private StringBuilder out = new StringBuilder(1 << 14);

    private TextDocument(Text text) {
        this.text = text;
    }

    /// @param content the file
    /// @param lost a sentence for each kind of thing that is not there when the file is read; empty when all is
    public record Made(byte[] content, List<String> lost) {
        public Made {
            lost = List.copyOf(lost);
        }
    }

    /// The same text gives the same bytes.
    public static Made write(Text text) {
        var content = new TextDocument(text).whole();
        try {
            return new Made(
                    content,
                    Written.lost(text, WordFile.read("the document", content).text()));
        } catch (Unreadable e) {
            return new Made(content, List.of("The text cannot be read again: %s".formatted(e.sentence())));
        }
    }

    private byte[] whole() {
        // Identifiers that the text has come first, so that no drawn one takes the place of any.
        for (int i = 0; i < text.size(); i++) {
            var block = text.blocks().get(i);
            boolean empty = block.kind() == Kind.CELL && text.end(i) == i + 1;
            if (isOfWord(own(block.id())) && (empty || !block.kind().isFrame())) name(block.id());
        }
        for (var block : text.blocks())
            for (var mark : block.wording().marks())
                if (mark.style() == Mark.Style.NOTE && isCalled(block, mark))
                    notes.putIfAbsent(new Identity(mark.target()), notes.size() + 1);
        blocks(text.tree(), 0, false);
        var body = out.toString();
        if (!notes.isEmpty()) made.part("footnotes", footnotes());
        made.part("document", "<w:document" + HEAD + "<w:body>" + body + page() + "</w:body></w:document>");
        if (!lists.isEmpty()) made.part("numbering", lists.part());
        var definitions = new StringBuilder(STYLES);
        for (var style : styles) definitions.append(style.definition());
        made.part("styles", "<w:styles xmlns:w=\"" + NewPackage.W + "\">" + definitions + "</w:styles>");
        return made.bytes();
    }

    /// A4 with margins of 2.5 centimetres.
    private static String page() {
        return "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\""
                + " w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";
    }

    /// A footnote holds words only, and is called from outside of notes.
    private boolean isCalled(Block from, Mark mark) {
        var note = text.block(new Identity(mark.target())).orElse(null);
        return mark.to() - mark.from() == 1
                && from.kind() != Kind.NOTE
                && note != null
                && note.kind() == Kind.NOTE
                && note.number().isEmpty()
                && text.end(text.indexOf(note.id())) == text.indexOf(note.id()) + 1;
    }

    private void blocks(List<Branch> branches, int floor, boolean cell) {
        for (var branch : branches) {
            var block = branch.block();
            if (notes.containsKey(block.id())) continue;
            switch (block.kind()) {
                case TABLE -> {
                    if (endsInTable()) filler();
                    table(branch, floor);
                }
                case ROW, CELL -> blocks(branch.children(), floor, false);
                default -> {
                    paragraph(block, block.depth() - floor);
                    blocks(branch.children(), floor, false);
                }
            }
        }
        if ((cell || floor == 0) && endsInTable()) filler();
    }

    private boolean endsInTable() {
        return out.length() >= 8 && out.substring(out.length() - 8).equals("</w:tbl>");
    }

    private void filler() {
        filler(new Identity("filler " + names.size()));
    }

    private void filler(Identity id) {
        styles.add(OwnStyle.FILLER);
        out.append("<w:p w14:paraId=\"%s\"><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr></w:p>"
                .formatted(name(id), OwnStyle.FILLER.id()));
    }

    private void table(Branch table, int floor) {
        var rows = table.children().stream()
                .filter(row -> row.block().kind() == Kind.ROW)
                .toList();
        if (rows.isEmpty()) {
            blocks(table.children(), floor, false);
            return;
        }
        var style = new OwnStyle(Kind.TABLE, table.block().depth() - floor);
        styles.add(style);
        int columns = 1;
        for (var row : rows) columns = Math.max(columns, row.children().size());
        out.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>"
                        .formatted(style.id()));
        out.append("<w:gridCol w:w=\"%d\"/>".formatted(9000 / columns).repeat(columns))
                .append("</w:tblGrid>");
        for (var row : rows) {
            out.append("<w:tr>");
            for (var cell : row.children()) cell(cell);
            if (row.children().isEmpty()) {
                out.append("<w:tc>");
                filler();
                out.append("</w:tc>");
            }
            out.append("</w:tr>");
        }
        out.append("</w:tbl>");
        // What stands below the table and in no row of it.
        blocks(
                table.children().stream()
                        .filter(row -> row.block().kind() != Kind.ROW)
                        .toList(),
                floor,
                false);
    }

    private void cell(Branch cell) {
        out.append("<w:tc>");
        int begin = out.length();
        boolean isCell = cell.block().kind() == Kind.CELL;
        blocks(isCell ? cell.children() : List.of(cell), cell.block().depth() + (isCell ? 1 : 0), true);
        if (out.length() == begin) filler(cell.block().id());
        out.append("</w:tc>");
    }

    private void paragraph(Block block, int depth) {
        var style = new OwnStyle(block.kind(), Math.max(0, depth));
        styles.add(style);
        out.append("<w:p w14:paraId=\"").append(name(block.id())).append("\"><w:pPr><w:pStyle w:val=\"");
        out.append(style.id()).append("\"/>");
        if (!block.number().isEmpty() && !block.typed())
            out.append("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"")
                    .append(lists.of(block.number(), style.depth()))
                    .append("\"/></w:numPr>");
        if (TextRuns.isFromRight(block.wording().text())) out.append("<w:bidi/>");
        out.append("</w:pPr>");
        runs.write(block.wording(), this::call, out);
        out.append("</w:p>");
    }

    private String call(String note) {
        var number = notes.get(new Identity(note));
        return number == null ? "" : "<w:footnoteReference w:id=\"%d\"/>".formatted(number);
    }

    private String footnotes() {
        out = new StringBuilder(1 << 12).append("<w:footnotes").append(HEAD).append(SEPARATORS);
        var inNotes = new TextRuns(made, "footnotes");
        for (var note : notes.entrySet()) {
            out.append("<w:footnote w:id=\"").append(note.getValue()).append("\"><w:p w14:paraId=\"");
            out.append(name(note.getKey()));
            out.append(
                    "\"><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/>");
            out.append("</w:rPr><w:footnoteRef/></w:r>");
            inNotes.write(text.block(note.getKey()).map(Block::wording).orElse(Wording.EMPTY), _ -> "", out);
            out.append("</w:p></w:footnote>");
        }
        return out.append("</w:footnotes>").toString();
    }

    private static boolean isOfWord(String identity) {
        return identity.matches("[0-7][0-9A-F]{7}") && !identity.equals("00000000");
    }

    /// A cell is named after the paragraph that it begins with; so is the cell of a table that begins a cell, which
    /// then carries a count.
    private static String own(Identity id) {
        return CELL.matcher(id.value()).replaceFirst("$1");
    }

    private String name(Identity id) {
        return names.computeIfAbsent(id, _ -> {
            var own = own(id);
            if (isOfWord(own) && taken.add(own)) return own;
            for (int seed = id.value().hashCode(); ; seed += 0x9E3779B9) {
                var drawn = String.format(Locale.ROOT, "%08X", seed & 0x7FFFFFFF);
                if (isOfWord(drawn) && taken.add(drawn)) return drawn;
            }
        });
    }
}

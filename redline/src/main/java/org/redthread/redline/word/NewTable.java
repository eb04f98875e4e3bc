package org.redthread.redline.word;

import java.util.List;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Kind;
import org.redthread.redline.xml.Element;

/// A table that a proposal puts in: every row and every word of it is tracked.
final class NewTable {

    private final Markup markup;
    private final By by;
    private final List<Block> notes;

    NewTable(Markup markup, By by, List<Block> notes) {
        this.markup = markup;
        this.by = by;
        this.notes = notes;
    }

    /// @param blocks the table first, then rows, cells and what stands in them; a table inside a cell is laid flat
    Element of(List<Block> blocks) {
        var table = new Element("w:tbl");
        var borders = new Element("w:tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
            borders.add(Element.of("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto"));
        table.add(new Element("w:tblPr")
                .add(Element.of("w:tblW", "w:w", "0", "w:type", "auto"))
                .add(borders));
        var grid = new Element("w:tblGrid");
        table.add(grid);
        Element row = null;
        Element cell = null;
        int widest = 0;
        int depth = blocks.getFirst().depth();
        for (var block : blocks) {
            if (block.kind() == Kind.ROW && block.depth() == depth + 1) {
                close(cell);
                cell = null;
                row = new Element("w:tr").add(new Element("w:trPr").add(markup.tracked("w:ins", by)));
                table.add(row);
            } else if (block.kind() == Kind.CELL && block.depth() == depth + 2 && row != null) {
                close(cell);
                cell = new Element("w:tc")
                        .add(new Element("w:tcPr").add(Element.of("w:tcW", "w:w", "0", "w:type", "auto")));
                row.add(cell);
                widest = Math.max(widest, row.elements("w:tc").size());
            } else if (!block.kind().isFrame() && cell != null) {
                var paragraph = new Element("w:p");
                Structure.mark(markup, paragraph, "w:ins", by);
                cell.add(paragraph.addAll(new Runs(markup, null, notes).tracked(by, block.wording())));
            }
        }
        close(cell);
        for (int i = 0; i < widest; i++) grid.add(Element.of("w:gridCol", "w:w", String.valueOf(9000 / widest)));
        return table;
    }

    /// Word wants a paragraph in every cell.
    private static void close(@org.jspecify.annotations.Nullable Element cell) {
        if (cell != null && !cell.has("w:p")) cell.add(new Element("w:p"));
    }
}

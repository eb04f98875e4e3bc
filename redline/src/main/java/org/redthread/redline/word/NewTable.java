package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Kind;
import org.redthread.redline.xml.Element;

/// A table, row or cell that a proposal puts in: every row and every word of it is tracked.
final class NewTable {

    private final Markup markup;
    private final By by;
    private final List<Block> notes;

    NewTable(Markup markup, By by, List<Block> notes) {
        this.markup = markup;
        this.by = by;
        this.notes = notes;
    }

    /// @param blocks the table first, then rows, cells and what stands in them; a table inside a cell is laid
    ///     flat
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
        int widest = 0;
        for (var row : parts(blocks.subList(1, blocks.size()), Kind.ROW)) {
            var made = row(row, null);
            table.add(made);
            widest = Math.max(widest, made.elements("w:tc").size());
        }
        for (int i = 0; i < widest; i++) grid.add(Element.of("w:gridCol", "w:w", String.valueOf(9000 / widest)));
        return table;
    }

    /// @param blocks the row first, then cells and what stands in them
    /// @param like the row beside which it comes, whose cells it is as wide as
    Element row(List<Block> blocks, @Nullable Element like) {
        var row = new Element("w:tr").add(new Element("w:trPr").add(markup.tracked("w:ins", by)));
        var widths = like == null ? List.<Element>of() : like.elements("w:tc");
        for (var cell : parts(blocks.subList(1, blocks.size()), Kind.CELL)) {
            int at = row.elements("w:tc").size();
            row.add(filled(cell, at < widths.size() ? widths.get(at) : null));
        }
        return row;
    }

    /// A cell that comes to a row that stays.
    ///
    /// @param blocks the cell first, then what stands in it
    Element cell(List<Block> blocks, @Nullable Element like) {
        var cell = filled(blocks, like);
        Schema.insert(cell.childOrFirst("w:tcPr"), markup.tracked("w:cellIns", by));
        return cell;
    }

    private Element filled(List<Block> blocks, @Nullable Element like) {
        var properties = like == null ? null : like.child("w:tcPr");
        var width = properties == null ? null : properties.child("w:tcW");
        var cell = new Element("w:tc")
                .add(new Element("w:tcPr")
                        .add(width == null ? Element.of("w:tcW", "w:w", "0", "w:type", "auto") : width.copy()));
        for (var block : blocks) {
            if (block.kind().isFrame()) continue;
            var paragraph = new Element("w:p");
            Structure.mark(markup, paragraph, "w:ins", by);
            cell.add(paragraph.addAll(new Runs(markup, null, notes).tracked(by, block.wording())));
        }
        // Word wants a paragraph in every cell.
        if (!cell.has("w:p")) cell.add(new Element("w:p"));
        return cell;
    }

    /// The blocks, divided where one of a kind begins as deep as the first one does.
    private static List<List<Block>> parts(List<Block> blocks, Kind kind) {
        var found = new ArrayList<List<Block>>();
        for (var block : blocks) {
            if (block.kind() == kind && block.depth() == blocks.getFirst().depth()) found.add(new ArrayList<>());
            if (!found.isEmpty()) found.getLast().add(block);
        }
        return found;
    }
}

package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// A Word document as lines in which nothing is left of how one file happened to be written: what two documents
/// must agree in to have the same text and structure.
///
/// Paragraphs with their form and the form of their mark, runs with theirs, joined where they look alike; tables,
/// rows and cells with their properties; fields, equations, images by content; notes in the place of their call;
/// text boxes in the place of their drawing; headers, footers and page settings. Not compared: bookmarks, the
/// spelling checker's language, numbers that Word gives anew, and how large a text box is drawn.
final class Canon {

    private final List<String> lines = new ArrayList<>();
    private final Package parts;
    private final Side side;

    private Canon(Package parts, String part) {
        this.parts = parts;
        this.side = new Side(parts, part);
    }

    static List<String> of(byte[] document) throws Unreadable {
        var parts = new Package("document", document);
        Stories.settle(parts, View.ACCEPTED);
        return lines(parts);
    }

    private static List<String> lines(Package parts) throws Unreadable {
        var main = Story.main(parts);
        var canon = new Canon(parts, main);
        var body = parts.tree(main).root().child("w:body");
        canon.flow(java.util.Objects.requireNonNull(body), "");
        for (var section : body.elements("w:sectPr")) canon.section(section);
        return canon.lines;
    }

    private void section(Element section) throws Unreadable {
        var form = Form.of(section, "w:headerReference", "w:footerReference");
        if (!form.isEmpty()) lines.add("section " + form);
        for (var child : section.elements()) {
            if (!child.is("w:headerReference") && !child.is("w:footerReference")) continue;
            var relationship = side.relationship(child.attribute("r:id", ""));
            if (relationship == null || relationship.part() == null || !parts.has(relationship.part())) continue;
            var header = new Canon(parts, relationship.part());
            header.flow(parts.tree(relationship.part()).root(), child.name() + child.attribute("w:type") + " ");
            lines.addAll(header.lines);
        }
    }

    private void flow(Element container, String indent) {
        for (var child : container.elements()) {
            switch (child.name()) {
                case "w:p" -> paragraph(child, indent);
                case "w:tbl" -> table(child, indent);
                case "w:sdt" -> {
                    lines.add(indent + Strip.sign(child));
                    flow(java.util.Objects.requireNonNull(child.child("w:sdtContent")), indent + "  ");
                }
                default -> {
                    // Markers, and sections, which are compared by themselves.
                }
            }
        }
    }

    private void paragraph(Element paragraph, String indent) {
        var properties = paragraph.child("w:pPr");
        var line = new StringBuilder(indent + "p ")
                .append(Form.ofParagraph(properties))
                .append(" mark ")
                .append(Form.ofMark(properties))
                .append(" |");
        var strip = new Strip(
                paragraph,
                side,
                paragraph.all("w:sdt").stream().map(Strip::sign).collect(Collectors.toSet()));
        String form = "";
        var held = new ArrayList<Element>();
        for (var piece : strip.pieces) {
            var around = piece.wrappers().stream().map(Piece.Wrapper::sign).toList() + " " + piece.form();
            if (!around.equals(form) && (piece.isText() || piece.inRun()))
                line.append("{").append(form = around).append("}");
            if (piece.isText()) line.append(strip.text, piece.from(), piece.to());
            else thing(piece, line, held);
        }
        lines.add(line.toString());
        for (var each : held) flow(each, indent + "    ");
    }

    private void thing(Piece piece, StringBuilder line, List<Element> held) {
        var first = piece.thing().getFirst();
        if (first.is("w:fldSimple")) {
            line.append("<field ")
                    .append(Fields.key(Fields.complex(first), side))
                    .append('>');
            return;
        }
        if (!piece.inRun()) {
            line.append('<')
                    .append(first.is("w:r") ? "field " + Fields.key(piece.thing(), side) : side.digest(first))
                    .append('>');
            return;
        }
        if (first.is("w:footnoteReference") || first.is("w:endnoteReference")) {
            line.append("<").append(first.name()).append(">");
            var note = Notes.find(side, first);
            if (note == null) {
                line.append("missing note!");
                return;
            }
            try {
                var part = java.util.Objects.requireNonNull(parts.target(side.part(), Notes.type(first)));
                var canon = new Canon(parts, part);
                canon.flow(note, "      note ");
                line.append(canon.lines);
            } catch (Unreadable e) {
                throw new IllegalStateException(e);
            }
            return;
        }
        line.append('<').append(Boxes.key(first, side)).append('>');
        held.addAll(Boxes.of(first));
    }

    private void table(Element table, String indent) {
        lines.add(indent + "table " + Form.of(table.child("w:tblPr")) + " " + Form.of(table.child("w:tblGrid")));
        for (var row : table.all("w:tr")) {
            if (!table.elements().contains(row) && !table.has("w:sdt")) continue;
            lines.add(indent + " row " + Form.of(row.child("w:trPr")) + Form.of(row.child("w:tblPrEx")));
            for (var cell : row.elements("w:tc")) {
                lines.add(indent + "  cell " + Form.of(cell.child("w:tcPr")));
                flow(cell, indent + "   ");
            }
        }
    }
}

package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.xml.Element;

/// Things in the form in which they can be tracked, and their words in the form that deleted words have.
final class Deleted {

    private Deleted() {}

    static List<Element> of(Piece piece) {
        return tracked(piece.thing()).stream().map(node -> words(node.copy())).toList();
    }

    /// A field in its short form becomes long, since the short one may not stand in a tracked change; a hyperlink
    /// in a field gives its runs.
    static List<Element> tracked(List<Element> thing) {
        var out = new ArrayList<Element>();
        for (var node : thing) {
            switch (node.name()) {
                case "w:fldSimple" -> out.addAll(tracked(Fields.complex(node)));
                case "w:hyperlink" -> out.addAll(tracked(node.elements()));
                default -> out.add(node);
            }
        }
        return out;
    }

    private static Element words(Element node) {
        switch (node.name()) {
            case "w:t" -> {
                return node.renamed("w:delText");
            }
            case "w:instrText" -> {
                return node.renamed("w:delInstrText");
            }
            case "w:drawing", "w:pict", "w:object", "mc:AlternateContent" -> {
                return node;
            }
            default -> {
                if (node.name().startsWith("m:")) return node;
                for (var child : node.elements()) {
                    var changed = words(child);
                    if (changed != child) node.replace(child, List.of(changed));
                }
                return node;
            }
        }
    }
}

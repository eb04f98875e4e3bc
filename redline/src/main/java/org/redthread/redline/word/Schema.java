package org.redthread.redline.word;

import java.util.List;
import org.redthread.redline.xml.Element;

/// Where Word's schema wants a property to stand among its siblings. Word refuses files in which they are out of
/// order.
final class Schema {

    private static final List<String> CELL = List.of(
            "w:cnfStyle",
            "w:tcW",
            "w:gridSpan",
            "w:hMerge",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:noWrap",
            "w:tcMar",
            "w:textDirection",
            "w:tcFitText",
            "w:vAlign",
            "w:hideMark",
            "w:headers",
            "w:cellIns",
            "w:cellDel",
            "w:cellMerge",
            "w:tcPrChange");

    private Schema() {}

    /// Puts a property of a cell in its place.
    static void insert(Element properties, Element made) {
        int rank = CELL.indexOf(made.name());
        int at = 0;
        for (var child : properties.elements())
            if (CELL.indexOf(child.name()) <= rank) at = properties.indexOf(child) + 1;
        properties.children().add(at, made);
    }
}

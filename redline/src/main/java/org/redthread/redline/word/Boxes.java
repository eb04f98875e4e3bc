package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.xml.Element;

/// Text boxes inside of drawings.
final class Boxes {

    private Boxes() {}

    /// Equal for the same drawing, whatever its text boxes say; how large a box is follows from what it says.
    static String key(Element drawing, Side side) {
        if (of(drawing).isEmpty()) return side.digest(drawing);
        var skeleton = drawing.copy();
        empty(skeleton);
        return "box " + side.digest(skeleton);
    }

    private static void empty(Element element) {
        switch (element.name()) {
            case "w:txbxContent" -> {
                element.children().clear();
                return;
            }
            case "wp:extent",
                    "wp:effectExtent",
                    "wp:positionH",
                    "wp:positionV",
                    "wp:simplePos",
                    "a:xfrm",
                    "wp14:sizeRelH",
                    "wp14:sizeRelV" -> {
                element.children().clear();
                element.attributes().clear();
            }
            default -> element.removeAttribute("style");
        }
        for (var child : element.elements()) empty(child);
    }

    /// The contents of the text boxes, outermost only, in the order of the file.
    static List<Element> of(Element drawing) {
        var found = new ArrayList<Element>();
        collect(drawing, found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        if (element.is("w:txbxContent")) {
            found.add(element);
            return;
        }
        for (var child : element.elements()) collect(child, found);
    }
}

package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.xml.Element;

/// Fields: an instruction to Word and the result it had when the file was saved (ECMA-376 part 1, section 17.16).
final class Fields {

    private Fields() {}

    /// Where the field that begins with a run ends among its siblings; the run's own index when none begins, or
    /// when it does not end here, as that of a table of contents.
    static int end(List<Element> siblings, int from) {
        int open = depth(siblings.get(from));
        if (open <= 0) return from;
        for (int i = from + 1; i < siblings.size(); i++) {
            open += depth(siblings.get(i));
            if (open == 0) return i;
            if (open < 0) return from;
        }
        return from;
    }

    /// How many more fields begin than end in a sibling; those inside of drawings are a story of their own.
    private static int depth(Element sibling) {
        int depth = 0;
        for (var child : sibling.children()) {
            if (!(child instanceof Element element)) continue;
            if (element.is("w:fldChar")) {
                var type = element.attribute("w:fldCharType", "");
                if (type.equals("begin")) depth++;
                if (type.equals("end")) depth--;
            } else if (!sibling.is("w:r")) depth += depth(element);
        }
        return depth;
    }

    /// Equal for the same instruction with the same result in the same form, however it is cut into runs.
    static String key(List<Element> nodes, Side side) {
        var key = new StringBuilder();
        String form = "";
        for (var node : nodes) {
            if (!node.is("w:r")) {
                if (!Digest.isVolatile(node.name())) key.append(side.digest(node));
                continue;
            }
            var own = Form.of(node.child("w:rPr"));
            for (var child : node.elements()) {
                if (child.is("w:rPr") || Digest.isVolatile(child.name())) continue;
                if (child.is("w:instrText")) key.append(child.text().replace(" ", ""));
                else if (child.is("w:fldChar")) key.append('\u0001').append(child.attribute("w:fldCharType", ""));
                else {
                    if (!own.equals(form)) key.append('\u0002').append(own);
                    form = own;
                    if (child.is("w:t")) key.append(child.text());
                    else key.append(side.digest(child));
                }
            }
        }
        return key.toString();
    }

    /// The same field in its long form, which alone can be tracked.
    static List<Element> complex(Element simple) {
        var runs = new ArrayList<Element>();
        runs.add(character("begin"));
        var instruction = Element.of("w:instrText", "xml:space", "preserve").add(simple.attribute("w:instr", ""));
        runs.add(new Element("w:r").add(instruction));
        runs.add(character("separate"));
        for (var child : simple.elements()) if (!child.is("w:fldData")) runs.add(child);
        runs.add(character("end"));
        return runs;
    }

    private static Element character(String type) {
        return new Element("w:r").add(Element.of("w:fldChar", "w:fldCharType", type));
    }
}

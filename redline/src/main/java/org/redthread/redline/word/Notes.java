package org.redthread.redline.word;

import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// Footnotes and endnotes: parts of their own, whose notes are called by number from the body.
final class Notes {

    private Notes() {}

    /// The relationship type of the part that a reference calls into: `footnotes` or `endnotes`.
    static String type(Element reference) {
        return reference.is("w:footnoteReference") ? "footnotes" : "endnotes";
    }

    static @Nullable Element find(Side side, Element reference) {
        try {
            var part = side.parts().target(side.part(), type(reference));
            return part == null ? null : find(side.parts().tree(part).root(), reference.attribute("w:id", ""));
        } catch (Unreadable e) {
            return null;
        }
    }

    static @Nullable Element find(Element root, String id) {
        for (var note : root.elements()) if (note.attribute("w:id", "").equals(id)) return note;
        return null;
    }

    static @Nullable Element byAttribute(Element root, String name, String attribute, String value) {
        for (var each : root.elements(name)) if (each.attribute(attribute, "").equals(value)) return each;
        return null;
    }
}

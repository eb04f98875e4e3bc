package org.redthread.redline.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.xml.Element;

/// What styles say about the tree: heading levels, numbering, and marks that come by a character style.
final class Styles {

    private final Map<String, Element> byId = new HashMap<>();

    Styles(@Nullable Element root) {
        if (root != null) for (var style : root.elements("w:style")) byId.put(style.attribute("w:styleId", ""), style);
    }

    /// The first answer along the chain of styles that one is based on.
    private @Nullable Element inherited(String id, String properties, String name) {
        var style = byId.get(id);
        for (int steps = 0; style != null && steps < 20; steps++) {
            var found = style.child(properties);
            if (found != null && found.has(name)) return found.child(name);
            style = byId.get(Numbering.value(style, "w:basedOn"));
        }
        return null;
    }

    @Nullable Element numbering(String id) {
        return inherited(id, "w:pPr", "w:numPr");
    }

    @Nullable Element ofRun(String id, String name) {
        return inherited(id, "w:rPr", name);
    }

    /// What one of our own styles says of its block; null for everybody else's.
    @Nullable OwnStyle own(String id) {
        var style = byId.get(id);
        return style == null ? null : OwnStyle.of(Numbering.value(style, "w:name"));
    }

    /// 0 for the highest heading, -1 for what is no heading. A title stands above all.
    int headingLevel(@Nullable Element properties, String id) {
        var own = properties == null ? null : properties.child("w:outlineLvl");
        var level = own != null ? own : inherited(id, "w:pPr", "w:outlineLvl");
        if (level != null) {
            int value = Numbering.integer(level.attribute("w:val"), 9);
            return value > 8 ? -1 : value;
        }
        var style = byId.get(id);
        var name = style == null ? "" : Numbering.value(style, "w:name").toLowerCase(java.util.Locale.ROOT);
        if (name.equals("title")) return 0;
        return name.startsWith("heading ") ? Numbering.integer(name.substring(8).trim(), 0) - 1 : -1;
    }
}

package org.redthread.redline.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// One of the two documents being compared, seen from one of its parts.
record Side(Package parts, String part) {

    /// What tells the content behind a relationship from other content: the address, or checksum and length of
    /// the part and of those that it leads to (an image of a diagram).
    String sign(String relationship) {
        try {
            var found = parts.relationship(part, relationship);
            if (found == null) return "";
            if (found.part() == null) return found.target();
            return sign(found.part(), 3);
        } catch (Unreadable e) {
            return "";
        }
    }

    private String sign(String of, int depth) throws Unreadable {
        var sign = new StringBuilder(parts.sign(of));
        if (depth > 0)
            for (var each : parts.relationships(of))
                if (each.part() != null) sign.append('+').append(sign(each.part(), depth - 1));
        return sign.toString();
    }

    /// The words that stand in a thing: in its text boxes, or in the note that it opens.
    String within(Element thing) {
        var holders = Boxes.of(thing);
        if (thing.is("w:footnoteReference") || thing.is("w:endnoteReference")) {
            var note = Notes.find(this, thing);
            if (note != null) holders = List.of(note);
        }
        if (holders.isEmpty()) return "";
        var words = new StringBuilder();
        for (var holder : holders) for (var text : holder.all("w:t")) words.append(text.text());
        return words.toString();
    }

    String digest(Element element) {
        return Digest.of(element, this::sign);
    }

    @Nullable Relationship relationship(String id) throws Unreadable {
        return parts.relationship(part, id);
    }
}

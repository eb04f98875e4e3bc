package org.redthread.redline.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// Takes elements of the revision over into the base: what they refer to (images, links, notes, headers) is found
/// there or comes along, and numbers that must be unique are given anew.
final class Carrying {

    private final Side base;
    private final Side revision;
    private final Tracking tracking;
    private final Map<String, String> relationships = new HashMap<>();
    private final Map<String, String> parts;
    private final Map<String, String> bookmarks = new HashMap<>();
    private final Set<String> bookmarkNames;
    private final NoteCarrying notes;

    /// Brings a note of the revision into the base.
    interface NoteCarrying {
        String of(Element reference);
    }

    /// @param parts what was copied from the revision before, by the name there; shared by all stories of a
    ///     comparison
    /// @param bookmarkNames the names that the base uses; shared too
    Carrying(
            Side base,
            Side revision,
            Tracking tracking,
            Map<String, String> parts,
            Set<String> bookmarkNames,
            NoteCarrying notes) {
        this.base = base;
        this.revision = revision;
        this.tracking = tracking;
        this.parts = parts;
        this.bookmarkNames = bookmarkNames;
        this.notes = notes;
    }

    Element carried(Element element) {
        var copy = element.copy();
        adapt(copy);
        return copy;
    }

    Piece.Wrapper carried(Piece.Wrapper wrapper) {
        return new Piece.Wrapper(carried(wrapper.around(List.of())), wrapper.sign());
    }

    private void adapt(Element element) {
        var attributes = element.attributes();
        for (int i = attributes.size() - 2; i >= 0; i -= 2) {
            var name = attributes.get(i);
            if (name.startsWith("r:")) attributes.set(i + 1, relationship(attributes.get(i + 1)));
            else if (name.equals("w14:paraId") || name.equals("w14:textId") || name.startsWith("w:rsid"))
                attributes.subList(i, i + 2).clear();
        }
        switch (element.name()) {
            case "w:footnoteReference", "w:endnoteReference" -> element.set("w:id", notes.of(element));
            case "wp:docPr" -> element.set("id", tracking.next());
            default -> element.removeIf(Carrying::isMarker);
        }
        for (var child : element.elements()) adapt(child);
    }

    private static boolean isMarker(Element element) {
        return switch (element.name()) {
            case "w:bookmarkStart",
                    "w:bookmarkEnd",
                    "w:commentRangeStart",
                    "w:commentRangeEnd",
                    "w:commentReference",
                    "w:permStart",
                    "w:permEnd",
                    "w:proofErr",
                    "w:lastRenderedPageBreak" -> true;
            default -> false;
        };
    }

    /// A bookmark comes along when the base has none of its name, so that references to it still lead somewhere.
    @Nullable Element marker(Element marker) {
        switch (marker.name()) {
            case "w:bookmarkStart" -> {
                if (!bookmarkNames.add(marker.attribute("w:name", ""))) return null;
                var id = tracking.next();
                bookmarks.put(marker.attribute("w:id", ""), id);
                return marker.copy().set("w:id", id);
            }
            case "w:bookmarkEnd" -> {
                var id = bookmarks.remove(marker.attribute("w:id", ""));
                return id == null ? null : Element.of("w:bookmarkEnd", "w:id", id);
            }
            default -> {
                return null;
            }
        }
    }

    private String relationship(String id) {
        return relationships.computeIfAbsent(id, this::connected);
    }

    private String connected(String id) {
        try {
            var wanted = revision.relationship(id);
            if (wanted == null) return id;
            var sign = revision.sign(id);
            for (var each : base.parts().relationships(base.part()))
                if (each.type().equals(wanted.type()) && base.sign(each.id()).equals(sign)) return each.id();
            if (wanted.part() == null)
                return base.parts()
                        .connect(base.part(), wanted.address(), wanted.target(), true)
                        .id();
            var copied = base.parts().copy(revision.parts(), wanted.part(), parts);
            return base.parts()
                    .connect(base.part(), wanted.address(), copied, false)
                    .id();
        } catch (Unreadable e) {
            throw new Damaged(e);
        }
    }

    /// Carries the sentence through code that cannot throw it; opened again at the door of the comparison.
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Unreadable unreadable;

        Damaged(Unreadable unreadable) {
            super(unreadable);
            this.unreadable = unreadable;
        }
    }
}

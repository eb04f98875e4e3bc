package org.redthread.redline.word;

import org.jspecify.annotations.Nullable;
import org.redthread.redline.xml.Element;

/// How a document with tracked changes is looked at: as if all were accepted, or as if all were rejected.
enum View {
    ACCEPTED("w:del", "w:moveFrom", "w:ins", "w:moveTo", "w:cellDel", "w:cellIns"),
    REJECTED("w:ins", "w:moveTo", "w:del", "w:moveFrom", "w:cellIns", "w:cellDel");

    private final String gone;
    private final String movedAway;
    private final String kept;
    private final String movedHere;
    private final String cellGone;
    private final String cellKept;

    View(String gone, String movedAway, String kept, String movedHere, String cellGone, String cellKept) {
        this.gone = gone;
        this.movedAway = movedAway;
        this.kept = kept;
        this.movedHere = movedHere;
        this.cellGone = cellGone;
        this.cellKept = cellKept;
    }

    /// Whether the element wraps or marks what this view does not show.
    boolean hides(Element change) {
        return change.is(gone) || change.is(movedAway) || change.is(cellGone);
    }

    /// Whether the element wraps or marks what this view shows and the other does not.
    boolean adds(Element change) {
        return change.is(kept) || change.is(movedHere) || change.is(cellKept);
    }

    /// The mark among a paragraph mark's, row's or cell's properties that hides its owner in this view.
    @Nullable Element hiding(@Nullable Element properties) {
        return first(properties, gone, movedAway, cellGone);
    }

    @Nullable Element adding(@Nullable Element properties) {
        return first(properties, kept, movedHere, cellKept);
    }

    private static @Nullable Element first(@Nullable Element properties, String... names) {
        if (properties != null)
            for (var name : names) {
                var found = properties.child(name);
                if (found != null) return found;
            }
        return null;
    }

    /// The properties that this view shows: in the rejected one, those from before a tracked change of form.
    @Nullable Element properties(Element owner, String name) {
        var now = owner.child(name);
        if (this == ACCEPTED || now == null) return now;
        var change = now.child(name + "Change");
        return change == null ? now : change.child(name);
    }
}

package org.redthread.redline.text;

/// One place of a text: a heading, a provision, an item, a cell, a note.
///
/// @param depth how deep it stands in the tree; 0 for what stands directly in the document
/// @param number as printed, with its punctuation ("12.", "(a)", "3 bis"); empty where there is none
/// @param typed whether the number was typed as words, and so stands at the beginning of the wording too; if not,
///     Word counts it and the wording begins after it; never so where there is no number, or no wording
public record Block(Identity id, Kind kind, int depth, String number, boolean typed, Wording wording) {

    public Block {
        if (depth < 0) throw new IllegalArgumentException("A block cannot stand above its document");
        if (kind.isFrame() && !wording.isEmpty())
            throw new IllegalArgumentException("A " + kind + " has no words itself");
        typed &= !number.isEmpty() && !kind.isFrame();
    }

    public Block(Identity id, Kind kind, int depth, String number, Wording wording) {
        this(id, kind, depth, number, false, wording);
    }

    public Block withId(Identity other) {
        return other.equals(id) ? this : new Block(other, kind, depth, number, typed, wording);
    }

    public Block withWording(Wording other) {
        return new Block(id, kind, depth, number, typed, other);
    }

    /// The same in all but identity: what "unchanged" means between two files that were never one.
    public boolean saysTheSameAs(Block other) {
        return kind == other.kind
                && depth == other.depth
                && typed == other.typed
                && number.equals(other.number)
                && wording.saysTheSameAs(other.wording);
    }
}

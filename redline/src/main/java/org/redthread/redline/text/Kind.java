package org.redthread.redline.text;

/// What a block is to those who negotiate it.
public enum Kind {
    /// A titled division that holds others: a chapter, a section, an annex.
    PART,
    HEADING,
    /// A paragraph of the preamble: it precedes the first numbered provision and runs on with a comma.
    RECITAL,
    /// A numbered paragraph, the unit that is proposed on and decided.
    PROVISION,
    PARAGRAPH,
    /// A lettered, bulleted or sub-numbered point below a provision or paragraph.
    ITEM,
    TABLE,
    ROW,
    CELL,
    /// A footnote or endnote; wordings point at it by a mark of style [Mark.Style#NOTE].
    NOTE;

    /// Whether the block only holds others and has no wording itself.
    public boolean isFrame() {
        return this == TABLE || this == ROW || this == CELL;
    }
}

package org.redthread.redline.diff;

import java.util.List;
import org.redthread.redline.text.Text;

/// What a revision does to its base: a list of edits in the order of the document, and nothing of the documents
/// themselves.
///
/// `Difference.between(a, b).appliedTo(a)` says the same as `b`. Blocks that both have keep the identities of the
/// base; blocks that are new keep those of the revision unless the base uses them for others.
public record Difference(List<Edit> edits) {

    public static final Difference NONE = new Difference(List.of());

    public Difference {
        edits = List.copyOf(edits);
    }

    public static Difference between(Text base, Text revision) {
        return new Differ(base, revision).difference();
    }

    /// The base with every edit carried out.
    ///
    /// @throws IllegalArgumentException when an edit names a block or a stretch that the base does not have
    public Text appliedTo(Text base) {
        return new Application(base).of(edits);
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }
}

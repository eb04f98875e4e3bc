package org.redthread.redline.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;

/// One thing that a revision does to a base.
///
/// Places are named by identity, never by position: `after` is the block that the new place follows in the order
/// of the document, or null for the very beginning. It may be a block that another edit of the same difference
/// inserts or moves.
public sealed interface Edit {

    /// The block that is changed, added or taken away.
    Identity at();

    /// Other words in a block. The replacements are ascending, do not overlap, and count in the wording of the
    /// base; after a [Split] or [Join] of the same block, in the wording which that leaves.
    record Reword(Identity at, List<Replacement> replacements) implements Edit {
        public Reword {
            replacements = List.copyOf(replacements);
        }
    }

    /// A block that the base does not have.
    record Insert(@Nullable Identity after, Block block) implements Edit {
        @Override
        public Identity at() {
            return block.id();
        }
    }

    /// A block goes, alone: each block below it has an edit of its own.
    record Delete(Identity at) implements Edit {}

    /// A block stands elsewhere; its depth is changed by a [Recast] where it differs.
    record Move(Identity at, @Nullable Identity after) implements Edit {}

    /// A block's wording is cut at `cut`; what follows becomes the block `rest`, whose wording is empty here.
    record Split(Identity at, int cut, Block rest) implements Edit {}

    /// The block `joined`, which follows `at`, ceases; its wording is appended to that of `at`.
    record Join(Identity at, Identity joined) implements Edit {}

    /// The same block with another number.
    record Renumber(Identity at, String number, boolean typed) implements Edit {}

    /// The same block as something else, or deeper or less deep in the tree.
    record Recast(Identity at, Kind kind, int depth) implements Edit {}
}

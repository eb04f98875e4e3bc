package org.redthread.redline.merge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Wording;

/// One change to one place of the base, nobody's yet: the unit that parties propose alike and that is decided on.
///
/// Unlike an [org.redthread.redline.diff.Edit], every place is a place of the base, so that the changes of many
/// replies can be laid over each other and carried out in any combination.
public sealed interface Change {

    /// The block of the base where it shows; null for the very beginning of the document.
    @Nullable Identity at();

    /// The same for two parties who propose the same of one base, whatever came first and whichever identities
    /// their programs drew for new blocks: 32 hexadecimal digits, fit to name an amendment in a database. It is
    /// kept from release to release.
    default String key() {
        return Key.digest(this);
    }

    /// Other words between two UTF-16 indices of a block; an insertion has `from == to`, a deletion no `with`.
    ///
    /// @param notes the footnotes that `with` opens
    record Words(Identity at, int from, int to, Wording with, List<Block> notes) implements Change {
        public Words {
            notes = List.copyOf(notes);
        }

        public Words(Identity at, int from, int to, Wording with) {
            this(at, from, to, with, List.of());
        }
    }

    /// A block is cut in two.
    ///
    /// @param rest what the second half becomes; its wording is what the party put in at its very beginning
    record Split(Identity at, int cut, Block rest) implements Change {}

    /// The block that follows is appended.
    record Join(Identity at, Identity joined) implements Change {}

    /// A block goes, and all that stands below it where the party takes that away too.
    ///
    /// @param all the block itself first
    record Drop(Identity at, List<Identity> all) implements Change {
        public Drop {
            all = List.copyOf(all);
        }
    }

    /// Blocks come to stand after one that stays where it is.
    ///
    /// @param blocks in their order
    /// @param moved which of them the base has elsewhere
    /// @param notes the footnotes that they open
    record Place(@Nullable Identity at, List<Block> blocks, Set<Identity> moved, List<Block> notes) implements Change {
        public Place {
            blocks = List.copyOf(blocks);
            moved = Set.copyOf(moved);
            notes = List.copyOf(notes);
        }
    }

    /// The same block as something else, or deeper or less deep in the tree.
    record Recast(Identity at, Kind kind, int depth) implements Change {}

    /// What a party proposed on an older version and what has no place in the base any more. It is kept in full
    /// and shown; where it belongs is for people to say.
    ///
    /// @param was the words that it changed, as they stood in the older version
    /// @param proposed what the party made of them
    record Adrift(@Nullable Identity at, String was, String proposed) implements Change {}
}

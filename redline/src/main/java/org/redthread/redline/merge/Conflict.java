package org.redthread.redline.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Wording;

/// Amendments that cannot all be carried out: a place of the base and what each side would have there.
///
/// @param at the block of the base; null for the very beginning of the document
/// @param from where the disputed stretch begins in its wording, in UTF-16 units
/// @param to where it ends
public record Conflict(String id, @Nullable Identity at, int from, int to, List<Alternative> alternatives) {

    public Conflict {
        alternatives = List.copyOf(alternatives);
    }

    /// What the stretch would be for those who hold this side.
    ///
    /// @param amendments the ids of those that make it up
    /// @param words what would stand there; where blocks are moved or recast, the words as they are
    public record Alternative(List<String> parties, List<String> amendments, Act act, Wording words) {
        public Alternative {
            parties = List.copyOf(parties);
            amendments = List.copyOf(amendments);
        }
    }
}

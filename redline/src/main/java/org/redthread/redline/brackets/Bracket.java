package org.redthread.redline.brackets;

import java.util.List;
import org.redthread.redline.text.Identity;

/// One pair of square brackets and what negotiators mean by it.
///
/// @param at the block in which it opens
/// @param from index of the opening bracket in that block's wording, in UTF-16 units
/// @param until the block in which it closes; often the same
/// @param to index after the closing bracket there
/// @param depth 1 for a bracket that stands in no other
/// @param holders the parties named in it, as they are written there
/// @param option the name of an alternative, as in "Option 1"; empty for none
/// @param words what stands between the brackets, without holders or option; of the first block where there are
///     several
public record Bracket(
        Identity at,
        int from,
        Identity until,
        int to,
        int depth,
        Sense sense,
        List<String> holders,
        String option,
        String words) {

    /// What the brackets say about the words.
    public enum Sense {
        /// Not agreed, whoever wants it.
        OPEN,
        /// A proposal of those who are named.
        PROPOSAL,
        /// One of several numbered alternatives.
        OPTION,
        /// Those who are named want the words before it away.
        DELETION,
        /// Words are still to be found: "[date]", "[…]", "[ ]".
        PLACEHOLDER,
        /// The words are agreed and say so: "[agreed]", "[agreed ad ref]".
        AGREED,
        /// No matter of negotiation: the number of a source, "[sic]".
        EDITORIAL
    }

    public Bracket {
        holders = List.copyOf(holders);
    }

    /// Whether something is still to be settled here.
    public boolean isOpen() {
        return sense != Sense.AGREED && sense != Sense.EDITORIAL;
    }
}

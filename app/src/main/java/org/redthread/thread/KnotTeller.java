package org.redthread.thread;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.web.Here;

/// Speaks for the knots of one room. Owned here, given by the rooms.
///
/// A knot that is not told is not there: that is how a room keeps its knots from readers who may not see them.
public interface KnotTeller {

    /// The kinds of knot it speaks for; no two tellers share one.
    Set<String> kinds();

    /// Tells of many knots at once, in as few statements as it can.
    ///
    /// @param knots all of a kind it speaks for
    /// @return those that exist and that the current reader may see; the others are left out
    Map<Knot, Told> tell(Collection<Knot> knots, Here here);

    /// The knot whose own page stands at an address, if it is one of its room's. Whether the reader may see it is
    /// decided by [#tell] alone.
    ///
    /// @param inside as in [Told#inside()]: `/budapest-process/texts/action-plan#goal-3`
    default Optional<Knot> at(String inside, Here here) {
        return Optional.empty();
    }

    /// Knots of a kind whose labels may hold the words, a few of many; those the reader may not see are sorted out by
    /// [#tell].
    ///
    /// @param kind one that it speaks for
    /// @param dialogue in which they are looked for, where they belong to one
    default List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return List.of();
    }

    /// Whether a label holds the words, whatever their capitals.
    static boolean holds(String label, String words) {
        return label.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}

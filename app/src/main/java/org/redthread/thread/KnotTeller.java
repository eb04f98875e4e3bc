package org.redthread.thread;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
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
}

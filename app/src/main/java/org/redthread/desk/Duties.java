package org.redthread.desk;

import java.util.List;

/// What a room lays on desks. Owned here, brought by each room that somebody has to do something in.
public interface Duties {

    /// In any order. A room asks once or twice for everything, however much waits: never once for each thing.
    ///
    /// Asked on behalf of the one who looks, so that rows which that one may not see are not found.
    List<Duty> of(AtDesk who);
}

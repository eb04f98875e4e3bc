package org.redthread.projects.iati;

import java.util.List;
import java.util.UUID;

/// Knows projects of a dialogue and what IATI may be told of them.
interface TellsOfProjects {

    /// @param all whether also those that not everybody may read, as far as the reader may
    List<Telling> of(UUID dialogue, boolean all);
}

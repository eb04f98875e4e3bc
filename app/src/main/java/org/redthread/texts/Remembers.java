package org.redthread.texts;

import java.util.List;
import java.util.UUID;
import org.redthread.thread.Knot;
import org.redthread.thread.Told;
import org.redthread.web.Here;

/// What was learned earlier that concerns a provision now drafted. Owned here, given by the rooms that keep it.
public interface Remembers {

    /// As far as the reader may know of it, the latest first; whoever told it is what each stands within.
    ///
    /// @param wording of the provision as it reads now, in any language
    List<Told> concerning(UUID dialogue, Knot provision, String wording, Here here);
}

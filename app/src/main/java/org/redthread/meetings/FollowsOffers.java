package org.redthread.meetings;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.redthread.web.Here;

/// Who can say what became of an offer or a pledge after its meeting. The room that takes it up brings it; meetings
/// know nothing of that room.
public interface FollowsOffers {

    /// @param words where it stands now
    /// @param inside the address of the page that tells more, without language and date
    /// @param knot of the look that says it
    record Followed(String words, String inside, String knot) {}

    /// By the id of the outcome, as far as the reader may know.
    Map<UUID, Followed> of(Collection<UUID> outcomes, Here here);
}

package org.redthread.meetings.outcomes;

import java.util.List;
import java.util.UUID;
import org.redthread.meetings.OfferAtMeeting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells other rooms what parties offered and pledged at meetings that were convened here.
@Component
@Transactional(readOnly = true)
class OffersOfMeetings implements OfferAtMeeting.Known {

    private final OutcomeKnotStore store;

    OffersOfMeetings(OutcomeKnotStore store) {
        this.store = store;
    }

    @Override
    public List<OfferAtMeeting> of(UUID dialogue) {
        return store.offered(dialogue);
    }
}

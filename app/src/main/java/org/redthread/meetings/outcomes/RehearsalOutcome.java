package org.redthread.meetings.outcomes;

import java.util.Map;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Furnishes;
import org.redthread.record.RecordFile;
import org.springframework.stereotype.Component;

/// Puts a first offer into the meeting of the Rehearsal, so that nobody finds the page empty.
@Component
class RehearsalOutcome implements Furnishes {

    private final Outcomes outcomes;

    RehearsalOutcome(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void furnish(Convened meeting) {
        var offer = Map.of(
                "kind", "OFFER",
                "means", "HOSTING",
                "party", "Türkiye",
                "what", "to host the next meeting of the Drafting Group (sample)");
        outcomes.add(meeting, offer, RecordFile.id("outcome", "rehearsal/" + meeting.slug()));
    }
}

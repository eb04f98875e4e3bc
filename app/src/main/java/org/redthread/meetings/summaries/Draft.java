package org.redthread.meetings.summaries;

import java.time.Instant;
import java.util.List;

/// A summary as it was shown to somebody: sent for correction, approved or published. Never changed.
public record Draft(int number, Occasion occasion, List<Paragraph> paragraphs, Instant madeAt, String madeBy) {

    public enum Occasion {
        SENT,
        APPROVED,
        PUBLISHED
    }
}

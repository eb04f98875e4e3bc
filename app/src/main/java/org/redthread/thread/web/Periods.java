package org.redthread.thread.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// The days on which a link holds, in words.
final class Periods {

    private Periods() {}

    /// Empty where neither day is known.
    static String of(@Nullable LocalDate since, @Nullable LocalDate until, Here here) {
        if (since == null) return until == null ? "" : here.say("thread.until", here.day(until));
        return until == null ? here.say("thread.since", here.day(since)) : here.span(since, until);
    }
}

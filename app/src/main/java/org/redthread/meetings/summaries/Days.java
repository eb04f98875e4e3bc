package org.redthread.meetings.summaries;

import java.time.LocalDate;
import org.redthread.record.When;
import org.redthread.web.Language;

/// Days in the language of a paper, which need not be the reader's.
record Days(Language language) {

    String of(When when) {
        return switch (when.exactness()) {
            case DAY -> span(when.first(), when.last());
            case MONTH -> language.day("yMMMM", when.first());
            case YEAR -> String.valueOf(when.first().getYear());
        };
    }

    String span(LocalDate first, LocalDate last) {
        return language.span(first, last);
    }
}

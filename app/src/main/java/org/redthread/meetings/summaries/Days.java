package org.redthread.meetings.summaries;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.redthread.record.When;
import org.redthread.web.Language;

/// Days in the language of a paper, which need not be the reader's.
record Days(Language language) {

    String of(When when) {
        return switch (when.exactness()) {
            case DAY -> span(when.first(), when.last());
            case MONTH -> pattern("yMMMM", when.first());
            case YEAR -> String.valueOf(when.first().getYear());
        };
    }

    String span(LocalDate first, LocalDate last) {
        var format = DateIntervalFormat.getInstance("yMMMMd", language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(first), millis(last)));
    }

    private String pattern(String skeleton, LocalDate day) {
        var format = DateFormat.getPatternInstance(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(millis(day)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}

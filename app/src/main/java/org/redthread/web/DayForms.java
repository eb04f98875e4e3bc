package org.redthread.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Writes moments and stretches of time in the forms of a language: Unicode's skeletons, such as `yMMMMd`.
///
/// Each form is made once, since ICU takes far longer to make one than to write with it. One is no more than one
/// writer's at a time.
final class DayForms {

    private static final Map<Form, DateFormat> MOMENTS = new ConcurrentHashMap<>();
    private static final Map<Form, DateIntervalFormat> STRETCHES = new ConcurrentHashMap<>();

    private DayForms() {}

    private record Form(ULocale locale, String skeleton) {

        <F> F in(Map<Form, F> made, Function<Form, F> make) {
            return made.computeIfAbsent(this, make);
        }
    }

    static String moment(ULocale locale, String skeleton, Instant moment, ZoneId zone) {
        var form = new Form(locale, skeleton)
                .in(MOMENTS, one -> DateFormat.getInstanceForSkeleton(one.skeleton(), one.locale()));
        synchronized (form) {
            form.setTimeZone(TimeZone.getFrozenTimeZone(zone.getId()));
            return form.format(Date.from(moment));
        }
    }

    static String stretch(ULocale locale, String skeleton, Instant from, Instant to, ZoneId zone) {
        var form = new Form(locale, skeleton)
                .in(STRETCHES, one -> DateIntervalFormat.getInstance(one.skeleton(), one.locale()));
        synchronized (form) {
            form.setTimeZone(TimeZone.getFrozenTimeZone(zone.getId()));
            return form.format(new DateInterval(from.toEpochMilli(), to.toEpochMilli()));
        }
    }
}

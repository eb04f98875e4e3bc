package org.redthread.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages of the interface, as they stand in an address: `/en/…`, `/ru/…`.
public enum Language {
    EN("English"),
    RU("Русский");

    private final String own;

    Language(String own) {
        this.own = own;
    }

    /// Its name in itself, for the reader who looks for it.
    public String ownName() {
        return own;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ULocale locale() {
        return this == EN ? new ULocale("en-GB") : new ULocale(tag());
    }

    /// A moment on the clock of a place, as it is written in the language: 5 December 2023 at 17:05 GMT+3.
    public String moment(Instant moment, ZoneId zone) {
        return moment("yMMMMdHHmz", moment, zone);
    }

    private String moment(String skeleton, Instant moment, ZoneId zone) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale());
        format.setTimeZone(TimeZone.getFrozenTimeZone(zone.getId()));
        return format.format(Date.from(moment));
    }

    /// From one moment to another of the same day, on the clock of a place: 09:30–12:00.
    public String times(Instant from, Instant to, ZoneId zone) {
        return interval("HHmm", from, to, zone);
    }

    /// The same with the day, for a clock on which it may be another: 22 Mar, 23:30–02:00.
    String timesWithDay(Instant from, Instant to, ZoneId zone) {
        return interval("MMMdHHmm", from, to, zone);
    }

    private String interval(String skeleton, Instant from, Instant to, ZoneId zone) {
        var format = DateIntervalFormat.getInstance(skeleton, locale());
        format.setTimeZone(TimeZone.getFrozenTimeZone(zone.getId()));
        return format.format(new DateInterval(from.toEpochMilli(), to.toEpochMilli()));
    }

    /// The hour alone, with its clock: 15:05 GMT+1.
    String hour(Instant moment, ZoneId zone) {
        return moment("HHmz", moment, zone);
    }

    /// Days from first to last, both included: 4–5 December 2019.
    public String span(LocalDate first, LocalDate last) {
        var format = DateIntervalFormat.getInstance("yMMMMd", locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(first), millis(last)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }

    /// The first language of ours that a browser asks for; English where it asks for none of them.
    ///
    /// @param accepted an Accept-Language header as it came: RFC 9110, 12.5.4; an unreadable one counts as none
    static Language preferred(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) return EN;
        try {
            var ours = Arrays.stream(values()).map(Language::tag).toList();
            var tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted), ours);
            return tag == null ? EN : of(tag).orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }
}

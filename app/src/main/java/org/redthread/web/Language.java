package org.redthread.web;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages of the interface, as they stand in an address: `/en/…`, `/ru/…`.
public enum Language {
    EN("English", "en-GB"),
    RU("Русский", "ru"),
    FR("Français", "fr"),
    TR("Türkçe", "tr");

    private final String own;
    private final ULocale locale;

    Language(String own, String locale) {
        this.own = own;
        this.locale = ULocale.forLanguageTag(locale);
    }

    /// Its name in itself, for the reader who looks for it.
    public String ownName() {
        return own;
    }

    /// Those in which the public record has words of our own; the others read its English.
    public static List<Language> ofRecord() {
        return List.of(EN, RU);
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ULocale locale() {
        return locale;
    }

    /// A moment on the clock of a place, as it is written in the language: 5 December 2023 at 17:05 GMT+3.
    public String moment(Instant moment, ZoneId zone) {
        return moment("yMMMMdHHmz", moment, zone);
    }

    private String moment(String skeleton, Instant moment, ZoneId zone) {
        return DayForms.moment(locale, skeleton, moment, zone);
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
        return DayForms.stretch(locale, skeleton, from, to, zone);
    }

    /// The hour alone, with its clock: 15:05 GMT+1.
    String hour(Instant moment, ZoneId zone) {
        return moment("HHmz", moment, zone);
    }

    /// Days from first to last, both included: 4–5 December 2019.
    public String span(LocalDate first, LocalDate last) {
        return span("yMMMMd", first, last);
    }

    /// The same with other parts of a date.
    ///
    /// @param skeleton Unicode's letters for the parts: `MMMd`
    public String span(String skeleton, LocalDate first, LocalDate last) {
        return interval(skeleton, start(first), start(last), ZoneOffset.UTC);
    }

    /// A day in other parts of a date than all of them.
    ///
    /// @param skeleton Unicode's letters for the parts: `yMMMM`
    public String day(String skeleton, LocalDate day) {
        return moment(skeleton, start(day), ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
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

package org.redthread.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds dates in running text, in any of the languages of the calendar.
final class Dates {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String MONTH = "(?:" + Calendar.alternatives(Calendar.MONTHS) + ")(?!\\p{L})\\.?";
    private static final String WEEKDAY = "(?:" + Calendar.alternatives(Calendar.DAYS) + ")(?!\\p{L})";
    private static final String DAY = "(?:st|nd|rd|th|er|º|-?го|\\.)?";
    private static final String TO =
            "\\s*(?:-|–|—|/|\\bto\\b|\\band\\b|&|\\bet\\b|\\bund\\b|\\bи\\b|\\bbis\\b|\\bau\\b|\\by\\b)\\s*";
    private static final String FRONT = "(?:(?<w1>" + WEEKDAY + ")\\.?(?:" + TO + "(?<w2>" + WEEKDAY
            + ")\\.?)?[,\\s]+(?:the\\s+|le\\s+|den\\s+|dem\\s+|el\\s+|il\\s+)?)?";
    private static final String BEHIND = "(?:,?\\s*\\((?<w3>" + WEEKDAY + ")\\))?";

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,-])" + FRONT + "(?<d1>\\d{1,2})" + DAY + "(?:(?:\\s+(?:of\\s+|de\\s+)?(?<m1>" + MONTH
                    + ")(?:,?\\s+(?<y1>\\d{4}))?)?"
                    + TO + "(?:(?<w4>" + WEEKDAY + "),?\\s+)?(?<d2>\\d{1,2})" + DAY + ")?\\s+(?:of\\s+|de\\s+)?(?<m2>"
                    + MONTH
                    + ")(?:,?\\s+(?:de\\s+)?(?<y2>\\d{4})(?!\\d))?" + BEHIND,
            FLAGS);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})" + FRONT + "(?<m2>" + MONTH + ")\\s+(?<d1>\\d{1,2})" + "(?:st|nd|rd|th)?" + "(?:" + TO
                    + "(?<d2>\\d{1,2})(?:st|nd|rd|th)?)?(?!\\d),?\\s+(?<y2>\\d{4})(?!\\d)" + BEHIND,
            FLAGS);
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d-])(?<y2>\\d{4})-(?<n>\\d{2})-(?<d1>\\d{2})(?![\\d-])" + BEHIND, FLAGS);
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\p{N}.,/§-])" + FRONT + "(?<d1>\\d{1,2})\\.(?<n>\\d{2})\\.(?<y2>(?:19|20)\\d{2})(?![\\d.]\\d)"
                    + BEHIND,
            FLAGS);
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(?<!\\p{L})(?<!\\d\\s)(?<m2>" + MONTH + "),?\\s+(?:de\\s+)?(?<y2>\\d{4})(?!\\d)", FLAGS);

    /// What stands directly in front of a date in a sentence.
    private static final Pattern LEAD = Pattern.compile(
            "\\b(?:on|by|until|till|from|before|after|since|le|du|au|am|vom|zum|den|до|с|по|к|от|после)(?:\\s+(?:the|le))?\\s+$",
            FLAGS);

    private static final int LONGEST_LEAD = 20;
    private static final int LONGEST_MONTH = 31;

    /// A year in which February is as long as it can be.
    private static final int LEAP = 2000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Dates() {}

    /// @param year that of the document, for dates printed without one; such dates are left out when it is null
    static List<DateSeen> in(Paragraph paragraph, @Nullable Integer year) {
        var seen = new ArrayList<DateSeen>();
        matches(paragraph).forEach(match -> day(paragraph, match, year).ifPresent(seen::add));
        MONTH_ONLY.matcher(paragraph.text()).results().forEach(result -> {
            var within = seen.stream().anyMatch(date -> date.start() < result.end() && result.start() < date.end());
            if (!within)
                month(paragraph, result.start(), result.end(), result.group("m2"), result.group("y2"))
                        .ifPresent(seen::add);
        });
        seen.sort(Comparator.comparingInt(DateSeen::start));
        return List.copyOf(seen);
    }

    /// A day printed that no month has, or a month that no year has.
    ///
    /// @param start and `end` offsets in the paragraph
    sealed interface Impossible {

        int start();

        int end();

        record Day(int start, int end, YearMonth month, int day) implements Impossible {}

        record Month(int start, int end, int month) implements Impossible {}
    }

    /// Days beyond the end of their month. Without a year that is printed or told, February may have 29.
    ///
    /// A number above 31 may be that of a page or a paragraph, so that it must be led in as dates are.
    static List<Impossible> impossible(Paragraph paragraph, @Nullable Integer year) {
        var found = new ArrayList<Impossible>();
        matches(paragraph).forEach(match -> {
            if (found.stream().noneMatch(other -> other.start() < match.end() && match.start() < other.end()))
                impossible(paragraph, match, year).ifPresent(found::add);
        });
        found.sort(Comparator.comparingInt(Impossible::start));
        return List.copyOf(found);
    }

    private static Optional<Impossible> impossible(Paragraph paragraph, Matcher match, @Nullable Integer year) {
        var printedYear = group(match, "y2");
        var in = printedYear != null ? Integer.parseInt(printedYear) : year == null ? LEAP : year;
        if (in < FIRST_YEAR || in > LAST_YEAR || isAWord(match)) return Optional.empty();
        var number = group(match, "n");
        if (number != null && (Integer.parseInt(number) < 1 || Integer.parseInt(number) > 12))
            return number.equals("00") || Integer.parseInt(match.group("d1")) <= 12
                    ? Optional.empty()
                    : Optional.of(new Impossible.Month(match.start(), match.end(), Integer.parseInt(number)));
        var last = YearMonth.of(in, monthOf(match));
        var earlier = group(match, "m1");
        var first = earlier == null
                ? last
                : YearMonth.of(in, Calendar.month(earlier).orElse(last.getMonth()));
        return beyond(paragraph, match, first, match.group("d1"))
                .or(() -> Optional.ofNullable(group(match, "d2")).flatMap(day -> beyond(paragraph, match, last, day)));
    }

    private static Optional<Impossible> beyond(Paragraph paragraph, Matcher match, YearMonth month, String printed) {
        var day = Integer.parseInt(printed);
        var isLedIn = group(match, "w1") != null
                || LEAD.matcher(Words.before(paragraph.text(), match.start(), LONGEST_LEAD))
                        .find();
        var isBeyond = day > month.lengthOfMonth() && (day <= LONGEST_MONTH || isLedIn) || day == 0 && isLedIn;
        return isBeyond ? Optional.of(new Impossible.Day(match.start(), match.end(), month, day)) : Optional.empty();
    }

    /// `31 may attend`, `38 march on`: verbs, unless a year follows.
    private static boolean isAWord(Matcher match) {
        var month = group(match, "m2");
        return month != null && group(match, "y2") == null && month.matches("may|march|mar|sun|sat");
    }

    private static Stream<Matcher> matches(Paragraph paragraph) {
        return Stream.of(DAY_FIRST, MONTH_FIRST, ISO, NUMERIC)
                .flatMap(pattern -> pattern.matcher(paragraph.text())
                        .results()
                        .map(result -> pattern.matcher(paragraph.text())
                                .region(result.start(), paragraph.text().length())))
                .filter(Matcher::lookingAt);
    }

    private static Optional<DateSeen> day(Paragraph paragraph, Matcher match, @Nullable Integer year) {
        var printedYear = group(match, "y2");
        if (printedYear == null && year == null) return Optional.empty();
        int lastYear = printedYear != null ? Integer.parseInt(printedYear) : Objects.requireNonNull(year);
        var earlierYear = group(match, "y1");
        var firstYear = earlierYear != null ? Integer.parseInt(earlierYear) : lastYear;
        try {
            var month = monthOf(match);
            var earlierMonth = group(match, "m1");
            var firstMonth =
                    earlierMonth == null ? month : Calendar.month(earlierMonth).orElse(month);
            var from = date(firstYear, firstMonth, match.group("d1"));
            var last = group(match, "d2");
            var to = last == null ? from : date(lastYear, month, last);
            if (to.isBefore(from) && firstMonth == Month.DECEMBER && firstYear == lastYear) from = from.minusYears(1);
            var weekdays = Stream.of("w1", "w2", "w4", "w3")
                    .map(name -> group(match, name))
                    .filter(Objects::nonNull)
                    .flatMap(name -> Calendar.day(name).stream())
                    .toList();
            return to.isBefore(from)
                    ? Optional.empty()
                    : Optional.of(new DateSeen(
                            paragraph, match.start(), match.end(), from, to, weekdays, true, printedYear != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DateSeen> month(Paragraph paragraph, int start, int end, String month, String year) {
        var in = Integer.parseInt(year);
        if (in < FIRST_YEAR || in > LAST_YEAR) return Optional.empty();
        return Calendar.month(month)
                .map(name -> YearMonth.of(in, name))
                .map(all ->
                        new DateSeen(paragraph, start, end, all.atDay(1), all.atEndOfMonth(), List.of(), false, true));
    }

    private static Month monthOf(Matcher match) {
        var number = group(match, "n");
        return number != null
                ? Month.of(Integer.parseInt(number))
                : Calendar.month(match.group("m2")).orElseThrow();
    }

    private static LocalDate date(int year, Month month, String day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new DateTimeException("not a year of our time");
        return LocalDate.of(year, month, Integer.parseInt(day));
    }

    private static @Nullable String group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }
}

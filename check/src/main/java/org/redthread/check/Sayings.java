package org.redthread.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// What a report says, in the language of whoever reads it. Names and quotations stay as they stand in the text.
public final class Sayings {

    private static final List<String> SPOKEN = List.of("en", "ru");
    private static final Map<String, Sayings> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> words;
    private final Map<String, String> notes;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Sayings(String language) {
        this.locale = Locale.of(language);
        this.words = words(language + ".properties");
        this.notes = language.equals("ru") ? notes() : Map.of();
    }

    /// Languages a report can be written in.
    public static List<String> spoken() {
        return SPOKEN;
    }

    /// @param language one of [#spoken]
    public static Sayings in(String language) {
        if (!SPOKEN.contains(language)) throw new IllegalArgumentException("No report is written in " + language);
        return KNOWN.computeIfAbsent(language, Sayings::new);
    }

    /// @param arguments texts, and numbers, which choose the plural
    public String say(String key, Object... arguments) {
        var pattern = Objects.requireNonNull(words.get(key), key);
        if (arguments.length == 0) return pattern;
        var format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day"), locale).format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(say("month"), locale).format(month);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    String times(int number) {
        return say("times", number);
    }

    /// What the gazetteer notes on a name, which it keeps in English.
    String note(String english) {
        return notes.getOrDefault(english, english);
    }

    Map<String, String> words() {
        return words;
    }

    private static Map<String, String> words(String file) {
        var read = new Properties();
        try (var reader = open(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new HashMap<String, String>();
        for (var key : read.stringPropertyNames()) words.put(key, read.getProperty(key));
        return words;
    }

    private static Map<String, String> notes() {
        try (var reader = open("notes.ru.txt")) {
            var notes = new HashMap<String, String>();
            reader.readAllLines().stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .forEach(cells -> notes.put(cells[0], cells[1]));
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader open(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(Sayings.class.getResourceAsStream("say/" + file), file), UTF_8);
    }
}

package org.redthread.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence of the interface, from `messages/<room>/<language>.properties`, in ICU's message syntax.
///
/// Keys begin with their room: `meetings.list.title`. A test fails where one language lacks a key that another has.
@Component
public class Messages {

    private static final Pattern TWO_STOPS = Pattern.compile("(\\p{L})\\.\\.(?!\\.)");

    private final Map<Language, Map<String, MessageFormat>> byLanguage = new EnumMap<>(Language.class);

    Messages() {
        for (var language : Language.values()) byLanguage.put(language, read(language));
    }

    /// @param arguments filled in by position: `{0}`, `{1,plural,one{# state}other{# states}}`
    /// @throws IllegalArgumentException where no message has that key: a fault of the page, found by its test
    public String say(Language language, String key, Object... arguments) {
        var format = in(language).get(key);
        if (format == null) throw new IllegalArgumentException("No message " + key + " in " + language);
        synchronized (format) {
            return once(format.format(arguments));
        }
    }

    /// A sentence that ends in an abbreviation has one full stop: `5 декабря 2019 г.`
    private static String once(String sentence) {
        return sentence.contains("..") ? TWO_STOPS.matcher(sentence).replaceAll("$1.") : sentence;
    }

    /// Whether there is a message, for labels of open code lists.
    public boolean has(Language language, String key) {
        return in(language).containsKey(key);
    }

    private Map<String, MessageFormat> in(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, MessageFormat> read(Language language) {
        var formats = new HashMap<String, MessageFormat>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*/" + language.tag() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach(
                        (key, text) -> formats.put((String) key, new MessageFormat((String) text, language.locale())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return formats;
    }
}

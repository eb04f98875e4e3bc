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
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence of the interface, from `messages/<room>/<language>.properties`, in ICU's message syntax.
///
/// Keys begin with their room: `meetings.list.title`. A test fails where one language lacks a key that another has.
@Component
public class Messages {

    private static final Pattern TWO_STOPS = Pattern.compile("(\\p{L})\\.\\.(?!\\.)");

    private final Map<Language, Map<String, Sentence>> byLanguage = new EnumMap<>(Language.class);

    /// Taken apart when it is said first: of thousands in each language a house says some hundreds.
    private static final class Sentence {

        private final String text;
        private final Language language;
        private @Nullable MessageFormat format;

        Sentence(String text, Language language) {
            this.text = text;
            this.language = language;
        }

        synchronized String with(Object... arguments) {
            if (format == null) format = new MessageFormat(text, language.locale());
            return format.format(arguments);
        }
    }

    Messages() {
        for (var language : Language.values()) byLanguage.put(language, read(language));
    }

    /// @param arguments filled in by position: `{0}`, `{1,plural,one{# state}other{# states}}`
    /// @throws IllegalArgumentException where no message has that key: a fault of the page, found by its test
    public String say(Language language, String key, Object... arguments) {
        var sentence = in(language).get(key);
        if (sentence == null) throw new IllegalArgumentException("No message " + key + " in " + language);
        return once(sentence.with(arguments));
    }

    /// A sentence that ends in an abbreviation has one full stop: `5 декабря 2019 г.`
    private static String once(String sentence) {
        return sentence.contains("..") ? TWO_STOPS.matcher(sentence).replaceAll("$1.") : sentence;
    }

    /// Whether there is a message, for labels of open code lists.
    public boolean has(Language language, String key) {
        return in(language).containsKey(key);
    }

    private Map<String, Sentence> in(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, Sentence> read(Language language) {
        var sentences = new HashMap<String, Sentence>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*/" + language.tag() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> sentences.put((String) key, new Sentence((String) text, language)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}

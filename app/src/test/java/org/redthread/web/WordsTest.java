package org.redthread.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The words of all rooms: the same in every language, each used, each there.
class WordsTest {

    private static final Pattern SAID =
            Pattern.compile("(?:say|has)\\((?:[^\"()]*,\\s*)?\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"");

    private final Map<String, String> english = words(Language.EN);
    private final Map<Language, Map<String, String>> all =
            Arrays.stream(Language.values()).collect(toMap(language -> language, WordsTest::words));

    @Test
    void what_one_language_says_all_others_say_too() {
        assertSoftly(softly -> all.forEach((language, words) ->
                softly.assertThat(words.keySet()).as(language.ownName()).isEqualTo(english.keySet())));
    }

    @Test
    void a_sentence_takes_the_same_arguments_in_all_languages() {
        assertSoftly(softly -> all.forEach((language, words) ->
                english.forEach((key, text) -> softly.assertThat(arguments(words.getOrDefault(key, "")))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(text)))));
    }

    /// Unicode's plural rules; in Russian 1 страна, 2 страны, 5 стран, and 1,5 страны. English is what the others are
    /// held against: whoever wrote it left out a form where it says the same.
    @Test
    void a_plural_names_all_forms_of_its_language() {
        assertThat(PluralRules.forLocale(Language.RU.locale()).getKeywords())
                .containsExactlyInAnyOrder("one", "few", "many", "other");
        assertSoftly(softly -> all.forEach(
                (language, words) -> words.forEach((key, text) -> softly.assertThat(missingForms(text, language))
                        .as("%s in %s", key, language)
                        .isEmpty())));
    }

    @Test
    void no_sentence_is_typed_with_a_typewriters_quotes() {
        assertSoftly(softly -> all.values()
                .forEach(words -> words.forEach((key, text) -> softly.assertThat(text)
                        .as(key)
                        .doesNotContain("\"")
                        .doesNotContain("'")
                        .doesNotContain("--"))));
    }

    @Test
    void whatever_a_page_says_is_there() {
        assertThat(said()).isNotEmpty().isSubsetOf(english.keySet());
    }

    /// A key may be put together: from a beginning that ends in a dot, or for the act `accounts.opened` of a room's
    /// ledger, whose sentence is `accounts.act.opened`.
    @Test
    void whatever_is_there_is_said_somewhere() {
        var literals = literals();
        var beginnings = literals.stream().filter(l -> l.endsWith(".")).toList();
        assertThat(english.keySet())
                .allMatch(key -> literals.contains(key)
                        || literals.contains(key.replace(".act.", "."))
                        || beginnings.stream().anyMatch(key::startsWith));
    }

    @Test
    void a_sentence_that_ends_in_an_abbreviation_has_one_full_stop() {
        assertThat(new Messages().say(Language.RU, "plans.endorsed.on", "5 декабря 2019 г."))
                .isEqualTo("Одобрен: 5 декабря 2019 г.");
    }

    @Test
    void each_room_keeps_its_own_words() throws IOException {
        for (var file : files(Language.EN)) {
            var room = file.getURI().toString().replaceAll(".*/messages/(\\w+)/.*", "$1");
            assertThat(properties(file).stringPropertyNames()).allMatch(key -> key.startsWith(room + "."));
        }
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(new MessageFormat(text).getArgumentNames());
    }

    private static List<String> missingForms(String text, Language language) {
        var missing = new ArrayList<String>();
        if (language == Language.EN) return missing;
        var pattern = new MessagePattern(text);
        for (var i = 0; i < pattern.countParts(); i++) {
            var argument = pattern.getPart(i);
            if (argument.getType() != MessagePattern.Part.Type.ARG_START) continue;
            if (!argument.getArgType().hasPluralStyle()) continue;
            var given = new TreeSet<String>();
            var depth = 0;
            for (var j = i + 1; j < pattern.getLimitPartIndex(i); j++) {
                var part = pattern.getPart(j);
                if (part.getType() == MessagePattern.Part.Type.MSG_START) depth++;
                if (part.getType() == MessagePattern.Part.Type.MSG_LIMIT) depth--;
                if (depth == 0 && part.getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                    given.add(pattern.getSubstring(part));
            }
            PluralRules.forLocale(language.locale()).getKeywords().stream()
                    .filter(form -> !given.contains(form))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static Set<String> said() {
        return found(SAID);
    }

    private static Set<String> literals() {
        return found(LITERAL);
    }

    private static Set<String> found(Pattern pattern) {
        var found = new TreeSet<String>();
        for (var root : List.of("src/main/jte", "src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var match = pattern.matcher(Files.readString(file));
                    while (match.find()) found.add(match.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Map<String, String> words(Language language) {
        var words = new TreeMap<String, String>();
        try {
            for (var file : files(language)) {
                properties(file).forEach((key, text) -> words.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Resource[] files(Language language) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*/" + language.tag() + ".properties");
    }

    private static Properties properties(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}

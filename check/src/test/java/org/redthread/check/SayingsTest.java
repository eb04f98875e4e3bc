package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SayingsTest {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void every_sentence_is_said_in_both_languages_with_the_same_arguments() {
        var english = Sayings.in("en").words();
        var russian = Sayings.in("ru").words();
        assertThat(russian).containsOnlyKeys(english.keySet());
        russian.forEach((key, words) -> {
            if (!words.replaceAll("\\{\\d}|\\PL", "").isEmpty())
                assertThat(words).as(key).containsPattern(CYRILLIC);
            assertThat(ARGUMENT.matcher(english.get(key))
                            .results()
                            .map(argument -> argument.group(1))
                            .distinct()
                            .sorted())
                    .as(key)
                    .containsExactlyElementsOf(ARGUMENT.matcher(words)
                            .results()
                            .map(argument -> argument.group(1))
                            .distinct()
                            .sorted()
                            .toList());
        });
        for (var kind : FindingClass.values())
            assertThat(kind.words(Sayings.in("ru"))).containsPattern(CYRILLIC);
    }

    @Test
    void every_note_of_the_gazetteer_has_its_russian_words() {
        var notes = Texts.GAZETTEER.parties().stream()
                .flatMap(party -> party.names().stream())
                .flatMap(name -> java.util.stream.Stream.ofNullable(name.note()))
                .toList();
        assertThat(notes)
                .isNotEmpty()
                .allSatisfy(note -> assertThat(Sayings.in("ru").note(note)).containsPattern(CYRILLIC));
    }

    @Test
    void an_english_text_is_judged_in_russian_with_its_own_words_as_quotes() {
        var report = Texts.CHECK.saying(Sayings.in("ru")).read(Texts.resource("senior-officials-2023.md"));
        assertThat(report.findings())
                .hasSize(8)
                .allSatisfy(finding -> assertThat(finding.why()).containsPattern(CYRILLIC));
        assertThat(Texts.of(report, FindingClass.COUNT_OF_COUNTRIES))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.quote()).isEqualTo("38 countries");
                    assertThat(finding.why()).isEqualTo("напечатано 38, 39 записей, из них разных 37");
                    assertThat(finding.evidence()).contains("Austria: дважды");
                });
    }

    @Test
    void numbers_choose_their_plural() {
        var russian = Sayings.in("ru");
        assertThat(russian.say("count.sum", 3, 1, 1)).isEqualTo("напечатано 3, 1 запись, из них разных 1");
        assertThat(russian.say("count.sum", 3, 2, 2)).isEqualTo("напечатано 3, 2 записи, из них разных 2");
        assertThat(russian.say("report.ERROR", 5)).isEqualTo("5 ошибок");
        assertThat(Sayings.in("en").say("numbering.gap", "4.", "2.", 0, "3.", "3."))
                .isEqualTo("4. follows 2.: 3. is missing");
        assertThat(Sayings.in("en").say("numbering.gap", "5.", "2.", 1, "3.", "4."))
                .isEqualTo("5. follows 2.: 3. and 4. are missing");
    }
}

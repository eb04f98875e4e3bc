package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static final Pattern NUMBER = Pattern.compile(Numbers.PATTERN);

    /// Every rule by which the Unicode locale data spell a count: by gender and case.
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "ru"})
    void every_number_from_two_to_ninety_nine_is_read_as_it_is_spelled(String language) {
        var speller = new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        for (var rules : List.of(speller.getRuleSetNames())) {
            if (!rules.matches("%spellout-cardinal(-verbose)?(-masculine|-feminine|-neuter)?(-genitive|-dative)?"))
                continue;
            for (var number = 2; number < 100; number++) {
                var words = speller.format(number, rules).replace("\u00ad", "");
                var found = NUMBER.matcher("  " + words + " ");
                assertThat(found.find()).as("%s %s: %s", rules, number, words).isTrue();
                assertThat(found.group()).as(words).isEqualTo(words);
                assertThat(Numbers.value(words)).as(words).hasValue(number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"один из них", "une des parties", "ein Land", "sechste", "троекратно", "siebenundvierzigste"})
    void an_article_and_an_ordinal_are_no_numbers(String words) {
        assertThat(NUMBER.matcher(words).find()).as(words).isFalse();
    }
}

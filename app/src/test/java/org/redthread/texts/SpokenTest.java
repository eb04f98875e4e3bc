package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.beans.BeanUtils;

/// What the library says in its papers is said in every language of the house.
class SpokenTest {

    private static final Messages MESSAGES = BeanUtils.instantiateClass(Messages.class);

    /// Numbers go where words go, too.
    private static final Object[] ANY = {1, 2, 3, 4};

    @ParameterizedTest
    @EnumSource
    void every_phrase_of_the_library_is_said_in_russian_and_in_english_as_the_library_says_it(Phrase phrase) {
        assertThat(new Spoken(MESSAGES, Language.EN).say(phrase, ANY)).isEqualTo(Tongue.ENGLISH.say(phrase, ANY));
        var russian = new Spoken(MESSAGES, Language.RU).say(phrase, ANY);
        assertThat(russian.replaceAll("[^0-9]", ""))
                .as("nothing of it is left out")
                .isEqualTo(Tongue.ENGLISH.say(phrase, ANY).replaceAll("[^0-9]", ""));
        if (phrase != Phrase.NOTED) assertThat(russian).containsPattern("[а-я]").doesNotContainPattern("[a-z]");
    }
}

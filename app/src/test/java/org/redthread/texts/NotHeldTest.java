package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redthread.redline.Unheld;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.beans.BeanUtils;

/// What a text cannot hold is kept without words, and said in every language.
class NotHeldTest {

    private static final Messages MESSAGES = BeanUtils.instantiateClass(Messages.class);

    @ParameterizedTest
    @EnumSource
    void it_is_read_back_from_its_row_and_from_rows_that_keep_a_sentence(Unheld.What what) {
        for (var times : new int[] {1, 3}) {
            var about = what == Unheld.What.OUTSIDE || what == Unheld.What.ELEMENTS ? "a name of two words" : "";
            var met = new Unheld(what, about, times);
            assertThat(NotHeld.read(NotHeld.written(met))).contains(met);
            assertThat(NotHeld.read(met.sentence())).contains(met);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_it_is_said_in_both_languages(Unheld.What what) {
        assertThat(MESSAGES.say(Language.EN, NotHeld.key(what), "name", 3)).doesNotContain("{");
        assertThat(MESSAGES.say(Language.RU, NotHeld.key(what), "name", 3)).containsPattern("[а-я]");
    }
}

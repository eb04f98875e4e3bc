package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    /// 18:00 in Istanbul, where clocks are not changed.
    private static final Instant EVENING = Instant.parse("2037-03-10T15:00:00Z");

    private final Messages messages = new Messages();

    @Test
    void whoever_has_chosen_no_clock_is_told_that_of_the_place_alone() {
        assertThat(clocks(Language.EN, null).moment(EVENING, ISTANBUL)).isEqualTo("10 March 2037 at 18:00 GMT+3");
        assertThat(clocks(Language.EN, null).yours(EVENING, ISTANBUL)).isNull();
    }

    @Test
    void the_place_comes_first_and_the_readers_own_hour_beside_it() {
        assertThat(clocks(Language.EN, "Europe/Vienna").moment(EVENING, ISTANBUL))
                .isEqualTo("10 March 2037 at 18:00 GMT+3 (16:00 CET on your clock)");
        assertThat(clocks(Language.RU, "Asia/Almaty").moment(EVENING, ISTANBUL))
                .isEqualTo("10 марта 2037\u202fг. в 18:00 GMT+3 (20:00 GMT+5 по вашему времени)");
    }

    @Test
    void a_clock_that_shows_the_same_under_another_name_is_not_said() {
        assertThat(clocks(Language.EN, "Asia/Baghdad").moment(EVENING, ISTANBUL))
                .isEqualTo("10 March 2037 at 18:00 GMT+3");
        var summer = Instant.parse("2037-07-10T15:00:00Z");
        assertThat(clocks(Language.EN, "Europe/Athens").moment(summer, ISTANBUL))
                .as("the same in summer, an hour apart in winter")
                .isEqualTo("10 July 2037 at 18:00 GMT+3");
        assertThat(clocks(Language.EN, "Europe/Athens").moment(EVENING, ISTANBUL))
                .contains("17:00", "on your clock");
    }

    @Test
    void where_it_is_another_day_already_the_day_is_said_too() {
        assertThat(clocks(Language.EN, "Australia/Sydney").moment(EVENING, ISTANBUL))
                .startsWith("10 March 2037 at 18:00 GMT+3 (11 March 2037 at 02:00")
                .endsWith("on your clock)");
        var until = Instant.parse("2037-03-10T16:00:00Z");
        assertThat(clocks(Language.EN, "Europe/Vienna").times(EVENING, until, ISTANBUL))
                .isEqualTo("18:00–19:00 (16:00–17:00 on your clock)");
        assertThat(clocks(Language.EN, "Australia/Sydney").times(EVENING, until, ISTANBUL))
                .contains("18:00–19:00 (11 Mar", "02:00–03:00 on your clock)");
    }

    @Test
    void a_letter_names_the_clocks_by_their_towns() {
        assertThat(clocks(Language.EN, "Asia/Phnom_Penh").named(EVENING, ISTANBUL))
                .isEqualTo("10 March 2037 at 18:00 GMT+3 (Istanbul), on your clock"
                        + " 10 March 2037 at 22:00 GMT+7 (Phnom Penh)");
        assertThat(clocks(Language.RU, null).named(EVENING, ISTANBUL))
                .isEqualTo("10 марта 2037\u202fг. в 18:00 GMT+3 (Стамбул)");
        assertThat(clocks(Language.EN, null).named(EVENING, ZoneId.of("UTC")))
                .isEqualTo("10 March 2037 at 15:00 UTC (UTC)");
    }

    private Clocks clocks(Language language, @Nullable String zone) {
        return new Clocks(messages, language, zone == null ? null : ZoneId.of(zone));
    }
}

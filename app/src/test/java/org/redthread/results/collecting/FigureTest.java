package org.redthread.results.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.results.collecting.Figure.Why;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.redthread.results.values.Told;

class FigureTest {

    @ParameterizedTest
    @CsvSource({"12,12", "1 200,1200", "1.5,1.5", "'1,5',1.5", "-3,-3", "12 people,12", "'12 000 000',12000000"})
    void a_number_is_read_as_people_type_it(String typed, BigDecimal value) {
        assertThat(Figure.read(typed, "people")).isEqualTo(new Figure.Of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,people,NO_NUMBER",
        "'1,000',people,AMBIGUOUS",
        "12 offices,people,UNIT",
        "12 %,people,PERCENT",
        "12 USD,money:EUR,CURRENCY",
        "12 1,people,NO_NUMBER"
    })
    void what_can_mean_two_things_or_another_is_not_guessed(String typed, String unit, Why why) {
        assertThat(Figure.read(typed, unit)).isEqualTo(new Figure.Wrong(why));
    }

    @Test
    void money_may_name_its_own_currency() {
        assertThat(Figure.read("12.50 EUR", "money:EUR")).isEqualTo(new Figure.Of(new BigDecimal("12.50")));
    }

    @Test
    void a_value_leaps_beyond_twice_or_below_half_of_the_one_before() {
        assertThat(leaps(Series.Kind.NUMBER, Series.OverTime.INCREMENTAL, "100", "200"))
                .isFalse();
        assertThat(leaps(Series.Kind.NUMBER, Series.OverTime.INCREMENTAL, "100", "201"))
                .isTrue();
        assertThat(leaps(Series.Kind.NUMBER, Series.OverTime.INCREMENTAL, "100", "50"))
                .isFalse();
        assertThat(leaps(Series.Kind.NUMBER, Series.OverTime.INCREMENTAL, "100", "49"))
                .isTrue();
    }

    @Test
    void a_running_total_never_falls_unseen() {
        assertThat(leaps(Series.Kind.NUMBER, Series.OverTime.CUMULATIVE, "100", "99"))
                .isTrue();
        assertThat(leaps(Series.Kind.NUMBER, Series.OverTime.LEVEL, "100", "99"))
                .isFalse();
    }

    private static boolean leaps(Series.Kind kind, Series.OverTime overTime, String before, String now) {
        var series = new Series(1, "trained", kind, "people", overTime);
        return Leap.between(told(before), told(now), series);
    }

    private static Told told(String number) {
        return new Told(1, 1, 0, Told.Kind.REPORTED, new Period(2026, 1), new BigDecimal(number), null, null);
    }
}

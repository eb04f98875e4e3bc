package org.redthread.results.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void the_one_in_the_middle_or_half_way_between_the_two() {
        assertThat(TextAnswers.median(List.of())).isNull();
        assertThat(TextAnswers.median(days("3"))).isEqualByComparingTo("3");
        assertThat(TextAnswers.median(days("1", "2", "90"))).isEqualByComparingTo("2");
        assertThat(TextAnswers.median(days("1", "2", "3", "90"))).isEqualByComparingTo("2.5");
    }

    @Test
    void of_none_there_is_no_share_and_a_share_is_rounded_to_whole_per_cent() {
        assertThat(Reckoned.share(0, 0, List.of(), 0).value()).isNull();
        assertThat(Reckoned.share(0, 0, List.of(), 0).verdict()).isEqualTo(Reckoned.Verdict.SILENT);
        assertThat(Reckoned.share(2, 3, List.of(), 0).value()).isEqualByComparingTo("67");
        assertThat(Reckoned.share(0, 3, List.of(), 0).value()).isEqualByComparingTo("0");
    }

    @Test
    void what_two_sources_print_is_in_dispute_and_one_that_agrees_is_not() {
        var six = new Printed("6", 6, null, List.of("A"));
        var eight = new Printed("8", 8, null, List.of("B"));
        var over = new Printed("over 5", null, null, List.of("C"));
        assertThat(verdict(null, six)).isEqualTo(Reckoned.Verdict.TYPED);
        assertThat(verdict(null, six, eight)).isEqualTo(Reckoned.Verdict.DISPUTED);
        assertThat(verdict("6", six)).isEqualTo(Reckoned.Verdict.COUNTED);
        assertThat(verdict("6", six, eight)).isEqualTo(Reckoned.Verdict.DISPUTED);
        assertThat(verdict("6", over)).isEqualTo(Reckoned.Verdict.DISPUTED);
    }

    private static Reckoned.Verdict verdict(@org.jspecify.annotations.Nullable String value, Printed... printed) {
        return new Reckoned(value == null ? null : new BigDecimal(value), null, null, List.of(), List.of(printed), 0)
                .verdict();
    }

    private static List<BigDecimal> days(String... days) {
        return Stream.of(days).map(BigDecimal::new).toList();
    }
}

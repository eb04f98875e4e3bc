package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts no person writes: each rule must come to an end, and none may run out of stack.
class BoundsTest {

    private static final int LONG = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Albania, ", "the following three points a.b.c.d the the of ", "(", "* ", "*a ", "1. x\n", "<a ",
                        "- Albania\n", "a.", "five countries ",
                "Declaration and ", "by 5 May 2024 ", "“", "| Albania ", "> ", "a'", "Congo, Democratic Republic of ",
                        "x, ", "twenty-one ", "&amp;"
            })
    void the_same_thing_over_and_over_is_read_in_bounded_time(String piece) {
        var text = piece.repeat(LONG / piece.length());

        var report = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Texts.check(text));

        assertThat(report.date()).isEmpty();
    }
}

package org.redthread.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void of_a_hundred_answers_the_95th_is_the_95th_percentile() {
        var latencies = Latencies.of(
                LongStream.rangeClosed(1, 100)
                        .map(n -> (101 - n) * 1_000_000)
                        .boxed()
                        .toList(),
                0);

        assertThat(latencies.milliseconds(95)).isEqualTo(95);
        assertThat(latencies.milliseconds(100)).isEqualTo(100);
        assertThat(latencies.milliseconds(50)).isEqualTo(50);
    }

    @Test
    void a_single_answer_is_every_percentile() {
        assertThat(Latencies.of(List.of(7_000_000L), 0).milliseconds(1)).isEqualTo(7);
    }

    @Test
    void no_answer_keeps_no_promise() {
        assertThat(Latencies.of(List.of(), 3).milliseconds(95)).isNaN();
    }
}

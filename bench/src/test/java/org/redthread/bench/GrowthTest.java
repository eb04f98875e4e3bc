package org.redthread.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redthread.redline.merge.Compilation;

/// A loose guard: eight times the size may cost far more than eight times the time on a busy machine, but not
/// sixty-four.
class GrowthTest {

    @Test
    void merging_does_not_grow_with_the_square_of_the_text() {
        var small = Conference.of(300, 40, 25);
        var large = Conference.of(2400, 40, 200);
        best(small);

        var once = best(small);
        var eightfold = best(large);

        assertThat(eightfold.toNanos())
                .isLessThan(Math.max(once.toNanos() * 40, Duration.ofMillis(400).toNanos()));
    }

    private static Duration best(Conference conference) {
        var best = Duration.ofDays(1);
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            assertThat(Compilation.of(conference.base(), conference.replies()).amendments())
                    .isNotEmpty();
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(best) < 0) best = took;
        }
        return best;
    }
}

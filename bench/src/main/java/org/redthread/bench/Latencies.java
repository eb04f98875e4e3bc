package org.redthread.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long answers took, in nanoseconds from the moment that each was due to be asked for.
///
/// @param sorted ascending
/// @param failed requests without an answer of 200, which are not among the sorted
record Latencies(long[] sorted, long failed) {

    static Latencies of(List<Long> nanoseconds, long failed) {
        var sorted = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted, failed);
    }

    /// The nearest rank: of a hundred answers, the 95th took the 95th percentile.
    double milliseconds(double percent) {
        if (sorted.length == 0) return Double.NaN;
        var rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   max %6.1f ms   %d answered, %d failed",
                milliseconds(50),
                milliseconds(95),
                milliseconds(99),
                milliseconds(100),
                sorted.length,
                failed);
    }
}

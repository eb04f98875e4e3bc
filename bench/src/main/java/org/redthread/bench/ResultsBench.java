package org.redthread.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// `bin/bench results`: values of indicators told and asked for, 400,000 and then 10 million; `bin/bench results-few`
/// the first alone. Times are those of the noun that pages ask, without HTTP.
///
/// The promises: 400,000 values are visible within 20 s; 95 of 100 questions for 2,000 values come within 50 ms and for
/// 50,000 within 150 ms; half of the values are saved within 20 ms; of 10 million the dashboard of a cycle comes within
/// 150 ms, a correction is seen by the next question, and they are brought at no less than 0.6 of the speed of a bare
/// COPY of the same values in the same run.
final class ResultsBench {

    private static final Path HOME = Path.of("bench", "target", "values");
    private static final double PROMISED_BROUGHT = 20_000;
    private static final double PROMISED_PAGE = 50;
    private static final double PROMISED_LONG = 150;
    private static final double PROMISED_SAVED = 20;
    private static final double PROMISED_DASHBOARD = 150;
    private static final double PROMISED_RATIO = 0.6;

    private ResultsBench() {}

    static boolean run(String size) throws Exception {
        System.out.printf(
                "Java %s, %s %s, %d cores, load %.2f; 100 indicators, targets and reported, 20 quarters%n",
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return measured(100, 1) & (size.equals("few") || measured(500, 5));
    }

    private static boolean measured(int tellers, int slices) throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        try (var server = Server.start(ManyValues.class, HOME);
                var load = new Load()) {
            var answer =
                    load.page(server.address().resolve(ManyValues.PATH + "?tellers=" + tellers + "&slices=" + slices));
            if (answer.status() != 200) throw new IOException("Nothing was measured: " + answer.text());
            var times = new HashMap<String, double[]>();
            for (var line : answer.text().lines().toList()) {
                var words = line.split(" ");
                times.put(
                        words[0],
                        Arrays.stream(words)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .sorted()
                                .toArray());
            }
            return said(100L * 2 * 20 * tellers * slices, times);
        }
    }

    private static boolean said(long values, Map<String, double[]> times) {
        var bare = at(times, "bare", 1);
        var brought = at(times, "brought", 1);
        var ratio = bare / brought;
        System.out.printf(
                "%,d values, a file of %.0f MB, best of two: bare COPY %.1f s, brought and visible %.1f s, ratio %.2f%n",
                values, at(times, "bytes", 1) / 1e6, bare / 1000, brought / 1000, ratio);
        for (var name : new String[] {"dashboard", "earlier", "2000", "50000", "saved"})
            System.out.printf("  %-10s p50 %6.1f ms   p95 %6.1f ms%n", name, at(times, name, 50), at(times, name, 95));
        var few = values <= 400_000;
        var kept = at(times, "2000", 95) <= PROMISED_PAGE
                && at(times, "50000", 95) <= PROMISED_LONG
                && at(times, "saved", 50) <= PROMISED_SAVED
                && at(times, "dashboard", 95) <= PROMISED_DASHBOARD
                && at(times, "earlier", 95) <= PROMISED_DASHBOARD
                && (few ? brought <= PROMISED_BROUGHT : ratio >= PROMISED_RATIO);
        System.out.printf("  The promises for so many values were %s.%n", kept ? "kept" : "broken");
        return kept;
    }

    private static double at(Map<String, double[]> times, String name, int percent) {
        var sorted = times.get(name);
        if (sorted == null) throw new IllegalStateException("Not measured: " + name);
        return sorted[Math.max(1, (int) Math.ceil(percent / 100.0 * sorted.length)) - 1];
    }
}

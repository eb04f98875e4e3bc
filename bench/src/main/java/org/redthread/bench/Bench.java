package org.redthread.bench;

import java.util.Map;
import java.util.TreeMap;

/// The front of `bin/bench`: runs the bench that is named. It ends with 0 when what was promised was kept, with 1
/// when
/// not, and with 2 when there is no such bench.
final class Bench {

    private static final Map<String, Run> BENCHES = new TreeMap<>(Map.of(
            "atlas", AtlasBench::run,
            "compile", CompileBench::run,
            "iati", IatiBench::run,
            "live", LiveBench::run,
            "pages", PagesBench::run,
            "redline", RedlineBench::run,
            "results", () -> ResultsBench.run("both"),
            "results-few", () -> ResultsBench.run("few"),
            "search", SearchBench::run,
            "texts", TextsBench::run,
            "thread", ThreadBench::run));

    private Bench() {}

    static void main(String[] words) throws Exception {
        var run = words.length == 1 ? BENCHES.get(words[0]) : null;
        if (run == null) {
            System.err.println("Usage: bin/bench NAME, where NAME is one of: " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
            return;
        }
        System.exit(run.keepsItsPromise() ? 0 : 1);
    }

    interface Run {
        boolean keepsItsPromise() throws Exception;
    }
}

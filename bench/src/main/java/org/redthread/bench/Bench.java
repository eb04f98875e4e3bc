package org.redthread.bench;

import java.util.Map;
import java.util.TreeMap;

/// The front of `bin/bench`: runs the bench that is named. It ends with 0 when what was promised was kept, with 1
/// when not, and with 2 when there is no such bench.
final class Bench {

    private static final Map<String, Run> BENCHES = new TreeMap<>(Map.ofEntries(
            bench("atlas", AtlasBench::run),
            bench("compile", CompileBench::run),
            bench("iati", IatiBench::run),
            bench("live", LiveBench::run),
            bench("pages", PagesBench::run),
            bench("redline", RedlineBench::run),
            bench("results", () -> ResultsBench.run("both")),
            bench("results-few", () -> ResultsBench.run("few")),
            bench("search", SearchBench::run),
            bench("texts", TextsBench::run),
            bench("thread", ThreadBench::run)));

    private Bench() {}

    private static Map.Entry<String, Run> bench(String name, Run run) {
        return Map.entry(name, run);
    }

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

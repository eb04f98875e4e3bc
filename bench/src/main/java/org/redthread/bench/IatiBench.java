package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.redthread.iati.Inspection;
import org.redthread.iati.rules.Rules;

/// `bin/bench iati`: schema, all rules and all codes over a file of 100 activities with ten results of ten indicators
/// of twenty periods, from a cold start with 256 MB of memory.
///
/// The promise: six seconds. Beside it stands the floor, the same file through the JDK's StAX and nothing else, in a
/// process of its own too. Processor time is told with it, since other work on the machine changes the clock's. After
/// it comes [ImportBench].
final class IatiBench {

    private static final double PROMISED_SECONDS = 6;
    private static final int RUNS = 3;

    private IatiBench() {}

    static boolean run() throws Exception {
        var file = Files.createTempFile("redthread-bench", ".xml");
        try {
            IatiSample.write(file, 100, 10, 10, 20);
            System.out.printf(
                    "Java %s, %s %s, %d cores; %.1f MB, heap 256 MB, best of %d cold starts%n",
                    Runtime.version(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    Files.size(file) / 1e6,
                    RUNS);
            var floor = best(Floor.class, file);
            var judged = best(Judged.class, file);
            System.out.printf("bare StAX                  %s%n", floor);
            System.out.printf("schema, rules and codes    %s%n", judged);
            System.out.printf(
                    "ratio                      %.1f of the floor's processor time%n", judged.busy() / floor.busy());
            var kept = judged.clock() <= PROMISED_SECONDS;
            System.out.println("The promise of 6 s was " + (kept ? "kept." : "broken."));
            return ImportBench.run() && kept;
        } finally {
            Files.delete(file);
        }
    }

    private record Took(double clock, double busy) {

        @Override
        public String toString() {
            return "%.1f s, of the processor %.1f s".formatted(clock, busy);
        }
    }

    private static Took best(Class<?> work, Path file) throws IOException, InterruptedException {
        var runs = new TreeMap<Double, Took>();
        for (var i = 0; i < RUNS; i++) {
            var took = once(work, file);
            runs.put(took.clock(), took);
        }
        return runs.firstEntry().getValue();
    }

    private static Took once(Class<?> work, Path file) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        work.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new ArrayList<String>();
        process.inputReader(UTF_8).lines().forEach(said::add);
        if (process.waitFor() != 0) throw new IllegalStateException(work.getSimpleName() + " failed");
        return new Took((System.nanoTime() - begun) / 1e9, Double.parseDouble(said.getLast()));
    }

    private static double busy() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    static final class Floor {

        private Floor() {}

        static void main(String[] words) throws IOException, XMLStreamException {
            try (var in = new BufferedInputStream(Files.newInputStream(Path.of(words[0])), 1 << 16)) {
                var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
                while (xml.hasNext()) xml.next();
            }
            System.out.println(busy());
        }
    }

    static final class Judged {

        private Judged() {}

        static void main(String[] words) throws IOException {
            var found = new ArrayList<>();
            var activities = 0;
            try (var in = new BufferedInputStream(Files.newInputStream(Path.of(words[0])), 1 << 16);
                    var inspection = Inspection.of(in, Rules.standard(Clock.systemUTC()), found::add)) {
                while (inspection.next() != null) activities++;
            }
            if (activities != 100 || !found.isEmpty()) throw new IllegalStateException("Not the file that was made");
            System.out.println(busy());
        }
    }
}

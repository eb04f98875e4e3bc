package org.redthread.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.redthread.redline.Unreadable;
import org.redthread.redline.command.CompileCommand;
import org.redthread.redline.compile.Settled;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Ruling;
import picocli.CommandLine;

/// `bin/bench compile`: 300 provisions, forty replies of 25 edits each, a fifth of them on words that all
/// fight over.
///
/// In memory once warm, and from forty Word files to all papers in a JVM of its own with 256 MB of heap, start
/// included.
final class CompileBench {

    private static final Duration IN_MEMORY = Duration.ofMillis(100);
    private static final Duration FROM_FILES = Duration.ofSeconds(5);
    private static final String HEAP = "-Xmx256m";
    private static final int ROUNDS = 40;

    private CompileBench() {}

    static boolean run() throws Exception {
        var conference = Conference.of(300, 40, 25);
        var merged = merged(conference);
        var settled = settled(conference);
        var fromFiles = fromFiles(conference);
        System.out.printf(
                "merge in memory, warm   %6.1f ms (at most %d)%n", merged.toNanos() / 1e6, IN_MEMORY.toMillis());
        System.out.printf(
                "settle in memory, warm  %6.1f ms (at most %d)%n", settled.toNanos() / 1e6, IN_MEMORY.toMillis());
        System.out.printf(
                "forty files to papers   %6d ms (at most %d), %s, JVM start included%n",
                fromFiles.toMillis(), FROM_FILES.toMillis(), HEAP);
        return merged.compareTo(IN_MEMORY) <= 0
                && settled.compareTo(IN_MEMORY) <= 0
                && fromFiles.compareTo(FROM_FILES) <= 0;
    }

    private static Duration merged(Conference conference) {
        return middle(() -> {
            if (Compilation.of(conference.base(), conference.replies())
                    .conflicts()
                    .isEmpty()) throw new IllegalStateException("There must be conflicts");
        });
    }

    /// Everything that stands alone is accepted, and the next text made of it.
    private static Duration settled(Conference conference) {
        var compilation = Compilation.of(conference.base(), conference.replies());
        var rulings = new HashMap<String, Ruling>();
        for (var each : compilation.amendments())
            if (each.isFree()) rulings.put(each.id(), new Ruling(Disposition.ACCEPTED));
        return middle(() -> {
            if (!(Settled.of(compilation, rulings) instanceof Settled.Next))
                throw new IllegalStateException("What stands alone must go together");
        });
    }

    /// The middle of the later half of the rounds.
    private static Duration middle(Runnable round) {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            round.run();
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        var warm = times.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }

    private static Duration fromFiles(Conference conference) throws IOException, InterruptedException, Unreadable {
        var folder = Files.createTempDirectory("compile-bench");
        try {
            var base = conference.write(folder);
            var words = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    HEAP,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Once.class.getName(),
                    base.toString()));
            try (var files = Files.list(folder)) {
                files.filter(each -> !each.equals(base))
                        .sorted()
                        .map(Path::toString)
                        .forEach(words::add);
            }
            words.addAll(List.of("-o", folder.resolve("papers").toString()));
            long start = System.nanoTime();
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var said = said(process.getInputStream());
            if (process.waitFor() != 0) throw new IllegalStateException(said);
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(each);
            }
        }
    }

    private static String said(InputStream out) throws IOException {
        return new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// The command alone, as `bin/redthread` starts it.
    static final class Once {

        private Once() {}

        static void main(String[] words) {
            System.exit(new CommandLine(new CompileCommand()).execute(words));
        }
    }
}

package org.redthread.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// The second half of `bin/bench iati`: a hundred thousand activities, more than 300 MB, brought into Red Thread with
/// 256 MB of memory: read, held against schema, rules and codes, compared with what is held, shown, taken.
///
/// The promise: at least half the speed of a bare StAX over the file plus a bare COPY of its activities, measured in
/// the same house and the same run. Both are done twice, the import into two dialogues that hold nothing yet; the
/// quicker of two stands against the quicker of two.
final class ImportBench {

    private static final Path HOME = Path.of("bench", "target", "activities");
    private static final int ACTIVITIES = 100_000;
    private static final int TRANSACTIONS = 6;
    private static final double PROMISED = 0.5;

    private final Load load;
    private final URI house;
    private final Path file;

    private ImportBench(Load load, URI house, Path file) {
        this.load = load;
        this.house = house;
        this.file = file;
    }

    static boolean run() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        var file = Files.createTempFile("redthread-bench", ".xml");
        try {
            IatiSample.writeMany(file, ACTIVITIES, TRANSACTIONS);
            System.out.printf(
                    "%,d activities, %.0f MB; the whole house with a heap of 256 MB, PostgreSQL 18 beside it%n",
                    ACTIVITIES, Files.size(file) / 1e6);
            try (var server = Server.start(ActivityHouse.class, HOME, "-Xmx256m", "-XX:+UseSerialGC");
                    var load = new Load()) {
                return new ImportBench(load, server.address(), file.toAbsolutePath()).kept();
            }
        } finally {
            Files.delete(file);
        }
    }

    private boolean kept() throws IOException {
        var before = floor();
        var first = brought("rehearsal", "into a house just started");
        var after = floor();
        var second = brought("prague-process", "into another dialogue");
        brought("prague-process", "none of it changed");
        var floor = Math.min(before, after);
        var brought = Math.min(first, second);
        var ratio = floor / brought;
        var kept = ratio >= PROMISED;
        System.out.printf(
                "ratio                      %.2f of the floor's speed; the promise of %.1f was %s%n",
                ratio, PROMISED, kept ? "kept" : "broken");
        return kept;
    }

    private double floor() throws IOException {
        var stax = Double.parseDouble(asked("stax", "rehearsal"));
        var copy = Double.parseDouble(asked("copy", "rehearsal"));
        System.out.printf("floor                      %.1f s: StAX %.1f s, COPY %.1f s%n", stax + copy, stax, copy);
        return stax + copy;
    }

    private double brought(String dialogue, String what) throws IOException {
        var said = asked("bring", dialogue).split(" ", -1);
        var read = Double.parseDouble(said[0]);
        var taken = Double.parseDouble(said[1]);
        System.out.printf(
                "import, %-26s %.1f s: read and shown %.1f s, taken %.1f s; %s new, %s changed, %s unchanged, %s kinds of finding%n",
                what, read + taken, read, taken, said[2], said[3], said[4], said[5]);
        return read + taken;
    }

    private String asked(String what, String dialogue) throws IOException {
        var page = load.page(house.resolve(ActivityHouse.PATH + "?what=" + what + "&dialogue=" + dialogue + "&file="
                + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8)));
        if (page.status() != 200) throw new IOException(what + " failed: " + page.text());
        return page.text();
    }
}

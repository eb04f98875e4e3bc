package org.redthread.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// `bin/bench pages`: how long pages take at fifty readers' requests a second, and how heavy they are.
///
/// The promise: 95 of 100 answers come within 50 ms, on two cores, the load coming from another process on the same
/// two.
final class PagesBench {

    private static final int PER_SECOND = 50;
    private static final double PROMISED_MILLISECONDS = 50;
    private static final int MOST_PAGES = 60;
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration FLOOR = Duration.ofSeconds(20);
    private static final Duration PAGES = Duration.ofSeconds(40);

    private PagesBench() {}

    static boolean run() throws Exception {
        try (var server = Server.start();
                var load = new Load()) {
            var pages = found(load, server.address().resolve("/en"));
            var addresses = pages.stream().map(Page::address).toList();
            var floor = List.of(server.address().resolve(FixedPage.PATH));

            System.out.printf(
                    "Java %s, %s, %s %s, %d cores; %d requests a second from a second process%n",
                    Runtime.version(),
                    load.page(floor.getFirst()).text().lines().toList().getLast(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    PER_SECOND);
            load.run(floor, PER_SECOND, WARMING.dividedBy(2));
            load.run(addresses, PER_SECOND, WARMING);
            System.out.println("floor   " + load.run(floor, PER_SECOND, FLOOR));
            var answers = load.run(addresses, PER_SECOND, PAGES);
            System.out.println("pages   " + answers);
            System.out.println("floor   " + load.run(floor, PER_SECOND, FLOOR));
            System.out.printf("%d pages, found by their links; the heaviest, compressed:%n", pages.size());
            pages.stream()
                    .sorted(Comparator.comparingInt((Page page) -> page.body().length)
                            .reversed())
                    .limit(5)
                    .forEach(page -> System.out.printf(
                            "%8d bytes  %s%n",
                            page.body().length, page.address().getPath()));
            var kept = answers.failed() == 0 && answers.milliseconds(95) < PROMISED_MILLISECONDS;
            System.out.println(
                    kept ? "The promise of p95 under 50 ms was kept." : "The promise of p95 under 50 ms was broken.");
            return kept;
        }
    }

    /// Breadth first from the front, as a reader would meet them.
    private static List<Page> found(Load load, URI front) throws IOException {
        var pages = new ArrayList<Page>();
        var seen = new LinkedHashSet<URI>(List.of(front));
        var waiting = new ArrayDeque<URI>(seen);
        while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
            var page = load.page(waiting.remove());
            if (!page.isPage()) continue;
            pages.add(page);
            for (var link : page.links()) if (seen.add(link)) waiting.add(link);
        }
        return pages;
    }
}

package org.redthread.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `bin/bench texts`: a consolidation of a thousand proposals of forty parties, read and settled.
///
/// The promises: 95 of 100 pages begin to arrive within 150 ms, no page that a reader sees first weighs more than 100
/// KB
/// compressed, and the next revision is made within a second, its Word file included. Beside it stands the floor: a
/// fixed page of the same server after one trivial query.
final class TextsBench {

    private static final double PROMISED_FIRST_BYTE = 150;
    private static final int PROMISED_WEIGHT = 100_000;
    private static final double PROMISED_REVISION = 1000;
    private static final int WARMING = 60;
    private static final int ASKED = 200;
    private static final int REVISIONS = 8;
    private static final int WARMING_REVISIONS = 3;
    /// An amendment that is in no conflict, with its tick.
    private static final Pattern FREE = Pattern.compile(
            "<li id=\"A\\d+\" data-amendment>\\s*<header><label><input [^>]*value=\"([^\"]+)\"[^>]*> <b>[^<]*</b></label> <span>[^<]*</span></header>");

    private TextsBench() {}

    static boolean run() throws Exception {
        try (var server = Server.start();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var house = server.address().resolve("/");
            System.out.printf(
                    "Java %s, Tomcat and PostgreSQL of the house, %s %s, %d cores; one reader after the other%n",
                    Runtime.version(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors());
            var chair = Visitor.enter(client, house, "chair");
            System.out.println("floor, first byte          " + firstByte(chair, FixedPage.PATH));
            var page = firstByte(chair, BigRound.PATH);
            System.out.println("consolidation, first byte  " + page);
            System.out.println("floor, first byte          " + firstByte(chair, FixedPage.PATH));
            var weight = chair.weight(BigRound.PATH);
            System.out.printf("weight of the page         %d bytes compressed%n", weight);
            System.out.printf("changes accepted           %d%n", accepted(chair));
            var revision = revisions(chair);
            System.out.println("next revision              " + revision);
            var kept = page.failed() == 0
                    && page.milliseconds(95) < PROMISED_FIRST_BYTE
                    && weight <= PROMISED_WEIGHT
                    && revision.milliseconds(100) < PROMISED_REVISION;
            System.out.println("The promises of 150 ms, 100 KB and one second were " + (kept ? "kept." : "broken."));
            return kept;
        }
    }

    private static Latencies firstByte(Visitor visitor, String path) throws IOException {
        var took = new ArrayList<Long>();
        for (var i = 0; i < WARMING + ASKED; i++) {
            var nanoseconds = visitor.firstByte(path);
            if (i >= WARMING) took.add(nanoseconds);
        }
        return Latencies.of(took, 0);
    }

    /// Everything that stands in no conflict, page by page.
    private static int accepted(Visitor chair) throws IOException {
        var token = chair.token(BigRound.PATH);
        var accepted = 0;
        for (var number = 1; ; number++) {
            var page = chair.page(BigRound.PATH + "?page=" + number);
            var ticks =
                    FREE.matcher(page).results().map(found -> found.group(1)).toList();
            if (!ticks.isEmpty()) {
                var typed = new HashMap<String, List<String>>();
                typed.put("tick", ticks);
                typed.put("disposition", List.of("ACCEPTED"));
                typed.put("reason", List.of("Sample reason."));
                chair.sendAll(token, typed, BigRound.PATH + "/rulings");
            }
            accepted += ticks.size();
            if (!page.contains("rel=\"next\"")) return accepted;
        }
    }

    private static Latencies revisions(Visitor chair) throws IOException {
        var token = chair.token(BigRound.PATH);
        var took = new ArrayList<Long>();
        for (var i = 0; i < WARMING_REVISIONS + REVISIONS; i++) {
            var begun = System.nanoTime();
            chair.send(token, Map.of("early", "true"), BigRound.PATH + "/revision");
            if (i >= WARMING_REVISIONS) took.add(System.nanoTime() - begun);
            chair.send(token, Map.of(), BigRound.PATH + "/revision/undo");
        }
        return Latencies.of(took, 0);
    }
}

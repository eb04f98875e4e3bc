package org.redthread.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `bin/bench live`: how long a change of speaker takes to reach everybody who watches.
///
/// The promise: with 500 readers connected, on two cores, the load coming from another process on the same two, 99
/// of 100 changes reach the last reader within half a second of the moment at which the Chair's press was sent.
/// Beside it stands the floor: an event of one number from the same server to as many readers, without database and
/// page.
final class LiveBench {

    private static final int PROMISED_READERS = 500;
    private static final double PROMISED_MILLISECONDS = 500;
    private static final int CHANGES = 100;
    private static final int WARMING = 20;
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern PARTY = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    private LiveBench() {}

    /// Causes the event of that number.
    private interface Cause {
        void event(int id) throws IOException;
    }

    static boolean run() throws Exception {
        try (var server = Server.start();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var house = server.address().resolve("/");
            System.out.printf(
                    "Java %s, Tomcat and PostgreSQL of the house, %s %s, %d cores; readers in a second process%n",
                    Runtime.version(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors());
            var kept = true;
            for (var many : List.of(PROMISED_READERS, 2000)) {
                var floor = floor(client, house, many);
                var last = change(client, house, many);
                System.out.printf("%d readers, floor, to the last   %s%n", many, floor);
                System.out.printf("%d readers, change, to the last  %s%n", many, last);
                if (many == PROMISED_READERS)
                    kept = last.failed() == 0 && last.milliseconds(99) < PROMISED_MILLISECONDS;
            }
            System.out.println(
                    "The promise of p99 under 500 ms to the last of 500 readers was " + (kept ? "kept." : "broken."));
            return kept;
        }
    }

    private static Latencies floor(HttpClient client, URI house, int many) throws Exception {
        var visitor = Visitor.enter(client, house, "poland");
        try (var readers = new Readers(many)) {
            readers.open(house.resolve(FixedStream.PATH), visitor.cookie());
            return measured(readers, 1, id -> visitor.page(FixedStream.PATH + "/" + id));
        }
    }

    private static Latencies change(HttpClient client, URI house, int many) throws Exception {
        var secretariat = Visitor.enter(client, house, "secretariat");
        var floor = inSession(secretariat) + "/floor";
        secretariat.send(floor, floor + "/open", Map.of("form", "TOUR", "limit", "3"));
        var parties = PARTY.matcher(secretariat.page(floor))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        var token = secretariat.token(floor);
        var follower = Visitor.enter(client, house, "poland");
        try (var readers = new Readers(many)) {
            readers.open(house.resolve(floor + "/live?since=1"), follower.cookie());
            var before = readers.bytes();
            var last = measured(
                    readers,
                    2,
                    id -> secretariat.send(
                            token, Map.of("act", "GIVEN", "party", parties.get(id % parties.size())), floor + "/act"));
            System.out.printf(
                    "%d parties in the room; %d bytes a change and reader%n",
                    parties.size(), (readers.bytes() - before) / many / (CHANGES + WARMING));
            return last;
        }
    }

    /// @return for each change how long it took to the last reader; failed are the readers whom one did not reach
    private static Latencies measured(Readers readers, int first, Cause cause) throws Exception {
        var toTheLast = new ArrayList<Long>();
        var missed = 0L;
        for (var id = first; id < first + WARMING + CHANGES; id++) {
            readers.expect(id);
            var sent = System.nanoTime();
            cause.event(id);
            var arrivals = readers.arrivals(id, PATIENCE);
            if (id >= first + WARMING) {
                missed += readers.many() - arrivals.size();
                if (!arrivals.isEmpty()) toTheLast.add(Collections.max(arrivals) - sent);
            }
            Thread.sleep(BETWEEN);
        }
        return Latencies.of(toTheLast, missed);
    }

    /// @return the address of a meeting of its own that is in session
    private static String inSession(Visitor secretariat) throws IOException {
        var typed = new HashMap<>(Map.of(
                "title", "Sample for a measurement",
                "symbol", "RH/LIVE/" + System.currentTimeMillis(),
                "mode", "ONLINE",
                "zone", "Europe/Istanbul",
                "first", "2027-03-23",
                "closes", "2027-03-10T18:00",
                "quota", "3",
                "correctionDays", "14"));
        var meeting = secretariat.send("/en/rehearsal/meetings/new", "/en/rehearsal/meetings/new", typed);
        var version = 0;
        for (var to : List.of("ANNOUNCED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED", "IN_SESSION"))
            secretariat.send(meeting, meeting + "/move", Map.of("to", to, "version", String.valueOf(version++)));
        return meeting;
    }
}

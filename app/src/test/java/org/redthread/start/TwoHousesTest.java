package org.redthread.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.database.TestServer;

/// Two houses on one database, each a process of its own, with a folder of files in common.
class TwoHousesTest {

    private static final String FLOOR = "/en/rehearsal/meetings/rh-som-2/floor";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH_TO_HEAR_NOTHING = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void what_is_done_in_one_is_heard_in_the_other_and_a_reader_goes_on_where_the_line_was_lost()
            throws IOException, InterruptedException {
        var houses = new Neighbours(folder, TestServer.freshDatabase("two_houses"));
        try (var one = houses.start("one")) {
            watched(one, houses);
        }
    }

    private static void watched(House one, Neighbours houses) throws IOException, InterruptedException {
        var here = Neighbours.address(one);
        try (var other = houses.start("other")) {
            var there = Neighbours.address(other);
            var chair = aFloor(here);

            var reader = Caller.enteringBy("Focal point, Poland", there);
            var first = new Line(reader, "");
            assertThat(first.hears()).as("the state as it is found").isNotNull();
            chair.press("Give the floor to Andorra");
            var given = first.hears();
            assertThat(given).contains("Andorra");
            first.close();

            chair.press("End").press("Give the floor to").press("End");
            var second = new Line(reader, first.last());
            assertThat(second.hears()).as("what was missed, at once").isNotNull();
            assertThat(Integer.parseInt(second.last())).isEqualTo(Integer.parseInt(first.last()) + 3);
            second.close();
            assertThat(new Line(reader, second.last()).hearsNothing())
                    .as("nothing that was heard is told again")
                    .isTrue();

            other.isKilled();
            chair.press("Give the floor to");
            var third = new Line(reader.at(here), second.last());
            assertThat(third.hears())
                    .as("the line moves to the house that stands")
                    .isNotNull();
            assertThat(Integer.parseInt(third.last())).isEqualTo(Integer.parseInt(second.last()) + 1);
        }
    }

    /// A meeting in session whose floor the Chair has opened, for everybody in the room.
    private static Caller aFloor(String house) throws InterruptedException {
        var secretariat = Caller.enteringBy("Secretariat", house).open("/en/rehearsal/meetings/new?model=rh-som-1");
        secretariat.press("Keep as a draft").press("Announce it to everybody").press("Open registration");
        secretariat.press("Close registration").press("Begin the meeting");
        return Caller.enteringBy("Chair", house).open(FLOOR).press("Open the floor");
    }

    /// A stream that somebody listens to.
    private static final class Line implements AutoCloseable {

        private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final java.util.stream.Stream<String> lines;
        private String last;

        Line(Caller who, String last) throws InterruptedException {
            this.last = last;
            this.lines = who.listens(FLOOR + "/live?view=board", last);
            Thread.ofVirtual().start(() -> {
                try {
                    lines.forEach(heard::add);
                } catch (java.io.UncheckedIOException e) {
                    heard.add("over");
                }
            });
        }

        /// The next state of the floor; null where none comes in time.
        @Nullable String hears() throws InterruptedException {
            return hears(PATIENCE);
        }

        boolean hearsNothing() throws InterruptedException {
            return hears(LONG_ENOUGH_TO_HEAR_NOTHING) == null;
        }

        private @Nullable String hears(Duration patience) throws InterruptedException {
            var until = System.nanoTime() + patience.toNanos();
            var event = new StringBuilder();
            while (true) {
                var line = heard.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) return null;
                if (line.startsWith("id: ")) last = line.substring(4);
                if (line.startsWith("data: ")) event.append(line.substring(6)).append('\n');
                if (line.isEmpty() && !event.isEmpty()) return event.toString();
            }
        }

        /// The number of the event that was heard last.
        String last() {
            return last;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}

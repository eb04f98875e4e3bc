package org.redthread.meetings.floor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.redthread.browser.FreshDatabase;
import org.redthread.meetings.Rehearsal;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// Streams over real sockets, with buffers so small that a reader who stops reading is noticed at once.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "redthread.demo=true")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Rehearsal.class, SlowReaderTest.SmallBuffers.class})
class SlowReaderTest {

    private static final Duration A_WRITE = Duration.ofSeconds(2);
    private static final long SOON_SECONDS = 30;

    @TestConfiguration(proxyBeanMethods = false)
    static class SmallBuffers {

        @Bean
        TomcatConnectorCustomizer smallBuffers() {
            return connector -> {
                connector.setProperty("socket.txBufSize", "4096");
                connector.setProperty("connectionTimeout", String.valueOf(A_WRITE.toMillis()));
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Live live;

    @Test
    void a_reader_who_takes_nothing_is_let_go_and_others_hear_each_change_meanwhile() throws Exception {
        var meeting = rehearsal.aMeetingInSession();
        assertThat(rehearsal.send("chair", meeting + "/floor/open", Map.of("form", "TOUR")))
                .hasStatus(303);
        var organisation = rehearsal.enter("organisation");
        var poland = rehearsal.enter("poland");
        try (var slow = asking(organisation, meeting, "");
                var quick = asking(poland, meeting, "")) {
            var heard = numbers(quick);
            assertThat(soon(heard)).isEqualTo("1");
            assertThat(live.watching()).isEqualTo(2);
            for (var act = 2; act <= 20; act++) {
                give(meeting, act);
                assertThat(soon(heard)).as("act " + act).isEqualTo(String.valueOf(act));
            }
            watchedBy(1);
            give(meeting, 21);
            assertThat(soon(heard)).isEqualTo("21");
            assertThat(slow.isConnected()).as("it is the house that let go").isTrue();
        }
    }

    @Test
    void whoever_comes_again_is_told_what_was_missed_and_nothing_twice() throws Exception {
        var meeting = rehearsal.aMeetingInSession();
        rehearsal.send("chair", meeting + "/floor/open", Map.of("form", "TOUR"));
        give(meeting, 2);
        give(meeting, 3);
        var poland = rehearsal.enter("poland");
        try (var behind = asking(poland, meeting, "1");
                var level = asking(poland, meeting, "3");
                var confused = asking(poland, meeting, "yesterday")) {
            var heardBehind = numbers(behind);
            var heardLevel = numbers(level);
            var heardConfused = numbers(confused);
            assertThat(soon(heardBehind)).isEqualTo("3");
            assertThat(soon(heardConfused)).as("nothing was seen").isEqualTo("3");
            give(meeting, 4);
            assertThat(soon(heardLevel)).as("the first that is heard").isEqualTo("4");
        }
    }

    private void give(String meeting, int act) {
        var party = RecordFile.id("party", act % 2 == 0 ? "POL" : "TUR").toString();
        assertThat(rehearsal.send("chair", meeting + "/floor/act", Map.of("act", "GIVEN", "party", party)))
                .hasStatus(303);
    }

    /// Whoever asks has entered before: the house waits no longer for a request than for a write, and entering may
    /// take longer than that.
    ///
    /// @param last the number of the event that was heard last; empty for none
    private Socket asking(Cookie as, String meeting, String last) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var request = "GET /en/rehearsal" + meeting + "/floor/live HTTP/1.1\r\nHost: localhost\r\nCookie: redthread="
                + as.getValue() + "\r\n" + (last.isEmpty() ? "" : "Last-Event-ID: " + last + "\r\n")
                + "\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    /// The numbers of the events, as they come, and "over" when the house lets go.
    private static BlockingQueue<String> numbers(Socket socket) throws IOException {
        var numbers = new LinkedBlockingQueue<String>();
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        Thread.ofVirtual().start(() -> {
            try {
                for (var line = lines.readLine(); line != null; line = lines.readLine())
                    if (line.startsWith("id: ")) numbers.add(line.substring(4));
                numbers.add("over");
            } catch (IOException e) {
                numbers.add("over");
            }
        });
        return numbers;
    }

    private static String soon(BlockingQueue<String> numbers) throws InterruptedException {
        return String.valueOf(numbers.poll(SOON_SECONDS, TimeUnit.SECONDS));
    }

    private void watchedBy(int readers) throws InterruptedException {
        var until = System.nanoTime() + A_WRITE.multipliedBy(15).toNanos();
        while (live.watching() != readers && System.nanoTime() < until) Thread.sleep(50);
        assertThat(live.watching()).isEqualTo(readers);
    }
}

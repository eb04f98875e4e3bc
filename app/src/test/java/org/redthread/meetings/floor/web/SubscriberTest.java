package org.redthread.meetings.floor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.redthread.web.Language;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// A stream and its container, which meet in different threads.
class SubscriberTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Line line = new Line();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final MockAsyncContext stream = new MockAsyncContext(new MockHttpServletRequest(), new Answer()) {
        @Override
        public void complete() {
            told.add("complete");
            line.completed.countDown();
        }
    };
    private final Subscriber subscriber =
            new Subscriber(UUID.randomUUID(), Language.EN, View.BOARD, -1, stream, 0, _ -> told.add("gone"));

    @Test
    void the_container_goes_on_after_a_fault_only_when_the_writer_has_left() throws Exception {
        subscriber.tell(bytes("one"), 1);
        reaches(line.begun);
        var container = Thread.ofVirtual().start(() -> subscriber.onError(new AsyncEvent(stream)));
        assertThat(container.join(A_MOMENT)).as("the container went on").isFalse();
        line.breaks = true;
        line.mayGoOn.countDown();
        assertThat(container.join(LONG)).isTrue();
        assertThat(line.written).containsExactly("one", "left");
        assertThat(told).contains("gone").endsWith("complete");
    }

    @Test
    void whoever_is_let_go_is_told_to_the_end_what_was_begun() throws Exception {
        subscriber.tell(bytes("one"), 1);
        reaches(line.begun);
        subscriber.end();
        assertThat(told).containsExactly("gone");
        line.mayGoOn.countDown();
        reaches(line.completed);
        assertThat(line.written).containsExactly("one", "left");
    }

    @Test
    void nothing_is_written_once_the_container_is_through() throws Exception {
        line.mayGoOn.countDown();
        subscriber.onComplete(new AsyncEvent(stream));
        subscriber.tell(bytes("late"), 1);
        subscriber.end();
        assertThat(line.begun.await(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        assertThat(told).isNotEmpty().containsOnly("gone");
    }

    private static void reaches(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static byte[] bytes(String words) {
        return words.getBytes(UTF_8);
    }

    private final class Answer extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return line;
        }
    }

    /// A line on which a write goes on when it may.
    private static final class Line extends ServletOutputStream {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayGoOn = new CountDownLatch(1);
        final CountDownLatch completed = new CountDownLatch(1);
        final List<String> written = new CopyOnWriteArrayList<>();
        volatile boolean breaks;

        @Override
        public void write(byte[] message) throws IOException {
            written.add(new String(message, UTF_8));
            begun.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            written.add("left");
            if (breaks) throw new IOException("The line is broken");
        }

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}

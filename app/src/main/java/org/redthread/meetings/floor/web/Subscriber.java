package org.redthread.meetings.floor.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Language;

/// One open stream to one reader. Between two messages it holds no thread, no transaction and no connection to the
/// database; while one is written, a virtual thread.
///
/// A message tells how the floor stands, not what changed, so a reader who is slow is owed the newest alone: nothing
/// piles up behind a bad line. One that takes nothing at all is let go when the container's time for a write is over.
final class Subscriber implements AsyncListener {

    private final UUID meeting;
    private final Language language;
    private final View view;
    private final AsyncContext stream;
    private final long endsAt;
    private final Consumer<Subscriber> gone;
    private final AtomicReference<byte @Nullable []> waiting = new AtomicReference<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile int seen;

    /// @param seen the number of the last act that the reader has seen
    /// @param endsAt when the reader must come again and show who it is, by [System#nanoTime]
    Subscriber(
            UUID meeting,
            Language language,
            View view,
            int seen,
            AsyncContext stream,
            long endsAt,
            Consumer<Subscriber> gone) {
        this.meeting = meeting;
        this.language = language;
        this.view = view;
        this.seen = seen;
        this.stream = stream;
        this.endsAt = endsAt;
        this.gone = gone;
    }

    UUID meeting() {
        return meeting;
    }

    Language language() {
        return language;
    }

    View view() {
        return view;
    }

    boolean lacks(int head) {
        return seen < head;
    }

    boolean isDue(long now) {
        return now - endsAt >= 0;
    }

    /// Hands the newest state over; what waited to be written before it is not sent any more.
    void tell(byte[] message, int head) {
        seen = head;
        waiting.set(message);
        write();
    }

    /// A sign of life, unless there is something better to say.
    void beat(byte[] message) {
        if (waiting.compareAndSet(null, message)) write();
    }

    private void write() {
        if (writing.compareAndSet(false, true)) Thread.startVirtualThread(this::drain);
    }

    private void drain() {
        try {
            var out = stream.getResponse().getOutputStream();
            do {
                for (var message = waiting.getAndSet(null); message != null; message = waiting.getAndSet(null)) {
                    out.write(message);
                    out.flush();
                }
                writing.set(false);
            } while (waiting.get() != null && writing.compareAndSet(false, true));
        } catch (IOException | IllegalStateException e) {
            end();
        }
    }

    /// Ends the stream; a browser comes again by itself.
    void end() {
        if (!over.compareAndSet(false, true)) return;
        gone.accept(this);
        try {
            stream.complete();
        } catch (IllegalStateException e) {
            // The container was faster: the reader has gone.
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}

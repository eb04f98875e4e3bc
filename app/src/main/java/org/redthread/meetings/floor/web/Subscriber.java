package org.redthread.meetings.floor.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
///
/// There is one pen, and nobody touches the stream without it. Of a write that fails the container hears before the
/// writer does; it says so in another thread, and what it held for this request then serves the next one of anybody,
/// on which a writer still on its way out would leave its failure. So its listener returns only with the pen.
final class Subscriber implements AsyncListener {

    private final UUID meeting;
    private final Language language;
    private final View view;
    private final AsyncContext stream;
    private final long endsAt;
    private final Consumer<Subscriber> gone;
    private final AtomicReference<byte @Nullable []> waiting = new AtomicReference<>();
    private final Semaphore pen = new Semaphore(1);
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile boolean ending;
    private volatile boolean over;
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
        if (pen.tryAcquire()) Thread.startVirtualThread(this::drain);
    }

    private void drain() {
        do {
            try {
                for (var message = next(); message != null; message = next()) {
                    var out = stream.getResponse().getOutputStream();
                    out.write(message);
                    out.flush();
                }
                if (ending && !over) complete();
            } catch (IOException | IllegalStateException e) {
                // The container knows, and comes for the pen.
                over = true;
                gone.accept(this);
            } finally {
                pen.release();
            }
        } while (isOwed() && pen.tryAcquire());
    }

    private byte @Nullable [] next() {
        return over ? null : waiting.getAndSet(null);
    }

    /// Whether something was handed over that whoever had the pen may not have seen.
    private boolean isOwed() {
        return !over && (ending || waiting.get() != null);
    }

    /// Ends the stream after what is being written; a browser comes again by itself.
    void end() {
        ending = true;
        gone.accept(this);
        write();
    }

    /// Only with the pen in hand.
    private void complete() {
        over = true;
        try {
            stream.complete();
        } catch (IllegalStateException e) {
            // The container was faster: the reader has gone.
        }
    }

    /// The container takes the pen, and does not give it back.
    private void take() {
        gone.accept(this);
        if (taken.compareAndSet(false, true)) pen.acquireUninterruptibly();
        over = true;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        take();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        take();
        complete();
    }

    @Override
    public void onError(AsyncEvent event) {
        take();
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}

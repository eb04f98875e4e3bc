package org.redthread.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Many who hold a stream open and note when each event reaches them. All are read by the one selector of the client,
/// so that the load costs little of the two cores that the server works on.
final class Readers implements AutoCloseable {

    private static final int AT_ONCE = 50;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Runnable::run)
            .build();
    private final int many;
    private final Map<Integer, Event> events = new ConcurrentHashMap<>();
    private final List<CompletableFuture<HttpResponse<Void>>> streams = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    /// One event on its way to all.
    private record Event(CountDownLatch missing, ConcurrentLinkedQueue<Long> arrivals) {}

    Readers(int many) {
        this.many = many;
    }

    /// Opens the streams, a few at a time, and returns when each has said its first word.
    void open(URI stream, String cookie) throws InterruptedException {
        var openers = new Semaphore(AT_ONCE);
        var greeted = new CountDownLatch(many);
        for (var reader = 0; reader < many; reader++) {
            openers.acquire();
            var request =
                    HttpRequest.newBuilder(stream).header("Cookie", cookie).build();
            streams.add(
                    client.sendAsync(request, _ -> BodySubscribers.fromLineSubscriber(new Lines(openers, greeted))));
        }
        if (!greeted.await(120, TimeUnit.SECONDS))
            throw new IllegalStateException(greeted.getCount() + " of " + many + " streams were not opened");
    }

    /// Announces that an event will come, before it is caused.
    void expect(int id) {
        events.put(id, new Event(new CountDownLatch(many), new ConcurrentLinkedQueue<>()));
    }

    /// @return when it reached each reader, by [System#nanoTime]; of those whom it did not reach in time, nothing
    List<Long> arrivals(int id, Duration patience) throws InterruptedException {
        var event = events.get(id);
        if (event == null) throw new IllegalArgumentException("Event " + id + " was not expected");
        event.missing().await(patience.toMillis(), TimeUnit.MILLISECONDS);
        events.remove(id);
        return List.copyOf(event.arrivals());
    }

    int many() {
        return many;
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// What one reader hears. An event has arrived when its last line, the empty one, has.
    private final class Lines implements Flow.Subscriber<String> {

        private final Semaphore openers;
        private final CountDownLatch greeted;
        private boolean heard;
        private int id;

        private Lines(Semaphore openers, CountDownLatch greeted) {
            this.openers = openers;
            this.greeted = greeted;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            bytes.addAndGet(line.length() + 1L);
            if (!heard) {
                heard = true;
                openers.release();
                greeted.countDown();
            }
            if (line.startsWith("id: ")) id = Integer.parseInt(line.substring(4));
            var event = line.isEmpty() ? events.get(id) : null;
            if (event == null) return;
            event.arrivals().add(System.nanoTime());
            event.missing().countDown();
            id = 0;
        }

        @Override
        public void onError(Throwable fault) {}

        @Override
        public void onComplete() {}
    }
}

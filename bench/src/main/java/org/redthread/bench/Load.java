package org.redthread.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Requests that come at a fixed rate, as readers do, whether or not the earlier ones were answered. Each is timed
/// from
/// the moment it was due: a server that stalls is charged for all who had to wait, not for one.
final class Load implements AutoCloseable {

    private final HttpClient client;

    Load() {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// @param addresses asked for in turn
    Latencies run(List<URI> addresses, int perSecond, Duration lasting) throws InterruptedException {
        var took = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicLong();
        var interval = Duration.ofSeconds(1).toNanos() / perSecond;
        var begun = System.nanoTime();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var asked = 0L; asked * interval < lasting.toNanos(); asked++) {
                var due = begun + asked * interval;
                var address = addresses.get((int) (asked % addresses.size()));
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                readers.execute(() -> {
                    if (answered(address)) took.add(System.nanoTime() - due);
                    else failed.incrementAndGet();
                });
            }
        }
        return Latencies.of(List.copyOf(took), failed.get());
    }

    private boolean answered(URI address) {
        try {
            return page(address).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /// Asked for as a browser does, compressed.
    Page page(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Page(
                    address,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Content-Encoding").orElse("").equals("gzip"),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

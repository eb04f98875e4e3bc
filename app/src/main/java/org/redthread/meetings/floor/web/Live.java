package org.redthread.meetings.floor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.floor.FloorMoved;
import org.redthread.meetings.floor.Floors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells everybody who watches a floor what changed: one relay for the whole house, which reads the event table.
///
/// It asks only for the meetings that are watched, and only for the number of their last act. The table is the truth,
/// whichever process wrote it; a commit in this one merely wakes the relay sooner. Each state is drawn once for a
/// language and a view, and every reader is handed the same bytes: all of them may see the same, which was asked when
/// they came.
@Component
class Live implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final long EVERY_MILLIS = 100;
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration PAUSE_AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final byte[] A_BEAT = "event: beat\ndata:\n\n".getBytes(UTF_8);

    private final Floors floors;
    private final Dialogues dialogues;
    private final Editions editions;
    private final Access access;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Edition> current = new HashMap<>();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private long lastBeat;

    Live(Floors floors, Dialogues dialogues, Editions editions, Access access) {
        this.floors = floors;
        this.dialogues = dialogues;
        this.editions = editions;
        this.access = access;
    }

    void subscribe(Subscriber subscriber) {
        subscribers.add(subscriber);
        woken.release();
        if (!running) subscriber.end();
    }

    void gone(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /// How many watch now.
    int watching() {
        return subscribers.size();
    }

    @TransactionalEventListener
    void moved(FloorMoved floor) {
        woken.release();
    }

    private void relay() {
        while (running) {
            try {
                if (subscribers.isEmpty()) woken.acquire();
                else woken.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS);
                woken.drainPermits();
                round();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The floor could not be told on; trying again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_A_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        var watched = subscribers.stream().collect(Collectors.groupingBy(Subscriber::meeting));
        current.keySet().retainAll(watched.keySet());
        if (watched.isEmpty()) return;
        access.as(everywhere(), () -> {
            floors.heads(watched.keySet()).forEach((meeting, head) -> tell(meeting, head, watched));
            return watched;
        });
        attend();
    }

    private void tell(UUID meeting, int head, Map<UUID, List<Subscriber>> watched) {
        for (var subscriber : watched.getOrDefault(meeting, List.of())) {
            if (!subscriber.lacks(head)) continue;
            var edition = current.get(meeting);
            if (edition == null || edition.head() < head) {
                edition = editions.of(meeting);
                current.put(meeting, edition);
            }
            subscriber.tell(edition.in(subscriber.language(), subscriber.view()), edition.head());
        }
    }

    /// Gives a sign of life, and lets go whoever must come again.
    private void attend() {
        var now = System.nanoTime();
        subscribers.stream().filter(subscriber -> subscriber.isDue(now)).forEach(Subscriber::end);
        if (now - lastBeat < BEAT.toNanos()) return;
        lastBeat = now;
        subscribers.forEach(subscriber -> subscriber.beat(A_BEAT));
    }

    /// The relay reads what whoever watches may see: floors of all dialogues.
    private Reader everywhere() {
        return new Reader(
                null,
                "Red Thread",
                dialogues.all().stream()
                        .map(Dialogue::id)
                        .map(id -> new Mandate(Role.SECRETARIAT, id, null))
                        .collect(Collectors.toSet()));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("floor-relay").start(this::relay);
    }

    /// Before the server stops listening: an open stream would hold it up.
    @Override
    public void stop() {
        running = false;
        woken.release();
        subscribers.forEach(Subscriber::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

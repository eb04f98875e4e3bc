package org.redthread.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Hearer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hears what is done, writes down in the same transaction what has to be read again, and has it read once that
/// transaction stands. What a house that went down left waiting is read by the next.
@Component
@ConditionalOnBooleanProperty(name = "redthread.search.follow", matchIfMissing = true)
class IndexWatch implements Hearer, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);

    /// After the record and what the rooms begin from it.
    private static final int AFTER_THE_ROOMS = 100;

    private final Index index;
    private final IndexStore store;
    private final Duration every;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread reading;

    IndexWatch(Index index, IndexStore store, @Value("${redthread.search.every:5s}") Duration every) {
        this.index = index;
        this.store = store;
        this.every = every;
    }

    @Override
    public void heard(Deed deed) {
        if (deed.subject() == null) return;
        store.changed(deed.subject());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                woken.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        reading = Thread.ofVirtual().name("search-index").start(this::read);
    }

    private void read() {
        while (running) {
            try {
                index.fill();
                while (running && index.follow()) Thread.yield();
                if (woken.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) LOG.error("The index could not follow; it tries again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(every);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var reader = reading;
        if (reader == null) return;
        reader.interrupt();
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_ROOMS;
    }
}

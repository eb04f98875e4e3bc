package org.redthread.texts.silence;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every few seconds, and at once when the house opens, whether a silence has ended.
///
/// Nothing hangs on how soon it looks: pages and acts go by the clock, and what is written down bears the moment of
/// the end. So several instances may all look, and none need know of the others.
@Component
class SilenceWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
    private static final int AFTER_THE_RECORD = 20;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Adoption adoption;
    private final Duration every;
    private volatile boolean running;
    private final Semaphore woken = new Semaphore(0);
    private volatile Thread thread = new Thread();

    SilenceWatch(Adoption adoption, @Value("${redthread.silence.every:5s}") Duration every) {
        this.adoption = adoption;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("silence-watch").start(this::watch);
    }

    private void watch() {
        while (running) {
            look();
            try {
                if (woken.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        try {
            adoption.sweep();
        } catch (RuntimeException e) {
            LOG.error("What silence adopted could not be written down; trying again", e);
        }
    }

    /// Lets a look that is under way come to its end: one that is cut off loses its connection.
    @Override
    public void stop() {
        running = false;
        woken.release();
        try {
            thread.join(LONGEST_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        woken.drainPermits();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_RECORD;
    }
}

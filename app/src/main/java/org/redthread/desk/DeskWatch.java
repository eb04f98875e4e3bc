package org.redthread.desk;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/// Looks again and again whether a week began for somebody, and at the opening of the house whether one began before.
@Component
class DeskWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskWatch.class);

    private final WeeklyLetters letters;
    private final Duration every;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    DeskWatch(WeeklyLetters letters, @Value("${redthread.desk.every:1m}") Duration every) {
        this.letters = letters;
        this.every = every;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("desk-watch-");
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::look, every);
    }

    private void look() {
        try {
            letters.look();
        } catch (RuntimeException e) {
            LOG.error("Nobody's weekly letter could be written; trying again", e);
        }
    }

    @Override
    public void close() {
        scheduler.close();
    }
}

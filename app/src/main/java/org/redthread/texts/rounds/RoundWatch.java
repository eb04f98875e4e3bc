package org.redthread.texts.rounds;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/// Looks every minute whether somebody is to be reminded of a deadline. What failed is tried again the next time.
@Component
class RoundWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoundWatch.class);

    private final Reminders reminders;
    private final Duration every;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    RoundWatch(Reminders reminders, @Value("${redthread.rounds.every:1m}") Duration every) {
        this.reminders = reminders;
        this.every = every;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("round-watch-");
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::look, every);
    }

    private void look() {
        try {
            reminders.look();
        } catch (RuntimeException e) {
            LOG.error("Parties could not be reminded of a deadline; trying again", e);
        }
    }

    @Override
    public void close() {
        scheduler.close();
    }
}

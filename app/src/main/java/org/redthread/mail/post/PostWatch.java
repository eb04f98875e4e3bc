package org.redthread.mail.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/// Sends the postman round every few seconds; after a server that was not there it waits longer and longer, up to a
/// hundred times as long.
@Component
class PostWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostWatch.class);
    private static final int LONGEST = 100;

    private final Postman postman;
    private final Duration every;
    private final Clock clock;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private Instant notBefore = Instant.MIN;
    private int patience = 1;

    PostWatch(Postman postman, @Value("${redthread.mail.every:5s}") Duration every, Clock clock) {
        this.postman = postman;
        this.every = every;
        this.clock = clock;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("post-");
        scheduler.setTaskTerminationTimeout(Duration.ofMinutes(1).toMillis());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::look, every);
    }

    private void look() {
        if (clock.instant().isBefore(notBefore)) return;
        if (went()) {
            patience = 1;
            return;
        }
        notBefore = clock.instant().plus(every.multipliedBy(patience));
        patience = Math.min(2 * patience, LONGEST);
    }

    private boolean went() {
        try {
            return postman.round();
        } catch (RuntimeException e) {
            LOG.error("The post's round broke off; letters wait", e);
            return false;
        }
    }

    @Override
    public void close() {
        postman.close();
        scheduler.close();
    }
}

package org.redthread.profiles.kept;

import java.time.Duration;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/// Publishes what nobody answered in three months. What is due is read off the rows: a look that was missed is made up
/// for by the next.
@Component("watchOfProfiles")
class SilenceWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

    private final ProfileCourse course;
    private final Dialogues dialogues;
    private final Access access;
    private final Duration every;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    SilenceWatch(
            ProfileCourse course,
            Dialogues dialogues,
            Access access,
            @Value("${redthread.profiles.every:10m}") Duration every) {
        this.course = course;
        this.dialogues = dialogues;
        this.access = access;
        this.every = every;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("profile-watch-");
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::watch, every);
    }

    private void watch() {
        try {
            look();
        } catch (RuntimeException broken) {
            LOG.error("Profiles could not be looked through for silence; trying again", broken);
        }
    }

    /// @return how many were published as drafts
    int look() {
        var published = 0;
        for (var dialogue : dialogues.all()) {
            var office = new Mandate(Role.SECRETARIAT, dialogue.id(), null);
            published += access.as(new Reader(null, "Silence", Set.of(office)), () -> course.sweep(dialogue));
        }
        return published;
    }

    @Override
    public void close() {
        scheduler.close();
    }
}

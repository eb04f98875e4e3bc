package org.redthread.results.collecting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/// Reminds the silent a week and a day before the last day is over. Who is due is read off the row alone: the next look
/// does what was missed, once.
@Component
class CollectingWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CollectingWatch.class);

    /// The longest first.
    private static final List<Duration> BEFORE = List.of(Duration.ofDays(7), Duration.ofDays(1));

    private final Collecting collecting;
    private final Dialogues dialogues;
    private final Access access;
    private final Clock clock;
    private final Duration every;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    CollectingWatch(
            Collecting collecting,
            Dialogues dialogues,
            Access access,
            Clock clock,
            @Value("${redthread.collecting.every:10m}") Duration every) {
        this.collecting = collecting;
        this.dialogues = dialogues;
        this.access = access;
        this.clock = clock;
        this.every = every;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("collecting-watch-");
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::look, every);
    }

    private void look() {
        try {
            remind();
        } catch (RuntimeException e) {
            LOG.error("Parties could not be reminded of a report; trying again", e);
        }
    }

    /// @return how many parties were reminded
    int remind() {
        return dialogues.all().stream().mapToInt(this::remind).sum();
    }

    private int remind(Dialogue dialogue) {
        var house = new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, dialogue.id(), null)));
        var now = clock.instant();
        return access.as(
                house,
                () -> collecting.open(dialogue).stream()
                        .mapToInt(cycle -> since(cycle, now)
                                .map(moment -> collecting.remind(dialogue, cycle, moment))
                                .orElse(0))
                        .sum());
    }

    /// The last moment at which the parties were to be reminded; empty before the first, after the end, and where the
    /// cycle was opened after it.
    private static Optional<Instant> since(CollectionCycle cycle, Instant now) {
        if (!now.isBefore(cycle.end())) return Optional.empty();
        return BEFORE.stream()
                .map(cycle.end()::minus)
                .filter(moment -> !moment.isAfter(now) && moment.isAfter(cycle.openedAt()))
                .reduce((one, later) -> later);
    }

    @Override
    public void close() {
        scheduler.close();
    }
}

package org.redthread.projects.iati;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.iati.rules.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads files that were brought, one at a time, on behalf of whoever brought each.
@Component
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int BUFFER = 1 << 16;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ImportStore store;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;
    private final Semaphore turn = new Semaphore(1, true);

    Reading(ImportStore store, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Begins, and returns at once.
    ///
    /// @param file is deleted when it is read
    void begin(Brought brought, Path file) {
        var reader = access.reader();
        Thread.ofPlatform()
                .name("iati-" + brought.id())
                .daemon()
                .start(() -> access.as(reader, () -> {
                    read(brought, file);
                    return true;
                }));
    }

    /// Whatever happens, the file goes and what became of it is written down.
    void read(Brought brought, Path file) {
        try {
            if (awaitsItsTurn(brought)) {
                try {
                    stage(brought, file);
                } finally {
                    turn.release();
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The file {} could not be read", brought.id(), e);
            end(brought, Brought.State.FAILED, null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            delete(file);
        }
    }

    /// @return false where it was cancelled before
    private boolean awaitsItsTurn(Brought brought) throws InterruptedException {
        while (!turn.tryAcquire(1, TimeUnit.SECONDS)) if (!seen(brought, 0, 0)) return false;
        return true;
    }

    private void stage(Brought brought, Path file) throws IOException {
        var refusal = new Intake.Read[1];
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            whole.executeWithoutResult(status -> {
                var read = stage(brought, in);
                refusal[0] = read;
                if (!(read instanceof Intake.Read.Whole of) || !ready(brought, of)) status.setRollbackOnly();
            });
        }
        if (refusal[0] instanceof Intake.Read.Refused(var why)) end(brought, Brought.State.REFUSED, why);
    }

    private Intake.Read stage(Brought brought, BufferedInputStream in) {
        try {
            return store.stage(brought.id(), in, Rules.standard(clock), watch(brought));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Intake.Watch watch(Brought brought) {
        var next = new long[] {System.nanoTime()};
        return (bytes, activities) -> {
            if (System.nanoTime() < next[0]) return true;
            next[0] = System.nanoTime() + SECOND;
            return seen(brought, bytes, activities);
        };
    }

    private boolean seen(Brought brought, long bytes, int activities) {
        return Boolean.TRUE.equals(beside.execute(_ -> store.seen(brought.id(), bytes, activities)));
    }

    private boolean ready(Brought brought, Intake.Read.Whole read) {
        var counts = store.counts(brought.id());
        var last = store.lastTaken(brought.dialogueId());
        return store.ready(
                brought.read(
                        read.activities(),
                        read.mapping(),
                        read.moreFields(),
                        read.tally().kinds(),
                        counts,
                        last),
                read.tally().places());
    }

    private void end(Brought brought, Brought.State as, Brought.@Nullable Refusal refusal) {
        beside.executeWithoutResult(_ -> store.end(brought.id(), as, refusal, ""));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} stays: it could not be deleted", file, e);
        }
    }
}

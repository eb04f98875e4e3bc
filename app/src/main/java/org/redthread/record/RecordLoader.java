package org.redthread.record;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redthread.start.Progress;
import org.redthread.start.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Loads the public record at the start, before the first request is answered.
///
/// A start with the same files, the same program and on the same day finds everything as it left it and loads nothing.
/// The day counts because the rehearsal takes its dates from it.
@Component
@ConditionalOnBooleanProperty("redthread.record.load")
class RecordLoader implements SmartLifecycle {

    private final List<RecordPart> parts;
    private final LoadStore store;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Progress progress;
    private volatile boolean loaded;

    RecordLoader(
            List<RecordPart> parts,
            LoadStore store,
            TransactionOperations transaction,
            Clock clock,
            ObjectProvider<Progress> progress) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(RecordPart::order))
                .toList();
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.progress = progress.getIfAvailable(Progress::silent);
    }

    @Override
    public void start() {
        try {
            load();
        } catch (RecordBroken e) {
            throw new StartRefused("Nothing of the public record was loaded, for " + e.getMessage() + ".", e);
        }
        loaded = true;
    }

    /// @throws RecordBroken where a file is broken; the record stands then as it stood
    boolean load() {
        var files = Fingerprint.of(clock, parts);
        if (store.loadedFrom().filter(files::equals).isPresent()) return false;
        var loads = progress.step("Reading the public record", this::read);
        transaction.executeWithoutResult(status -> {
            store.awaitTurn();
            if (store.loadedFrom().filter(files::equals).isPresent()) return;
            loads.forEach((part, load) -> progress.step("Loading " + part.name(), load::run));
            store.replace(loads.values());
            store.remember(files, clock.instant());
        });
        return true;
    }

    private Map<RecordPart, RecordPart.Load> read() {
        var loads = new LinkedHashMap<RecordPart, RecordPart.Load>();
        for (var part : parts) loads.put(part, part.read());
        return loads;
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /// Before the web server, which starts among the last.
    @Override
    public int getPhase() {
        return 0;
    }
}

package org.redthread.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Loads the public record at the start, before the first request is answered.
///
/// A start with the same files, the same program and on the same day finds everything as it left it and loads nothing.
/// The day counts because the rehearsal takes its dates from it.
@Component
@ConditionalOnProperty("redthread.record.load")
class RecordLoader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RecordLoader.class);

    private final List<RecordPart> parts;
    private final LoadStore store;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile boolean loaded;

    RecordLoader(List<RecordPart> parts, LoadStore store, TransactionOperations transaction, Clock clock) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(RecordPart::order))
                .toList();
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        load();
        loaded = true;
    }

    /// @throws RecordBroken where a file is broken; the record stands then as it stood
    boolean load() {
        var files = Fingerprint.of(clock, parts);
        if (store.loadedFrom().filter(files::equals).isPresent()) return false;
        var loads = new ArrayList<Named>();
        for (var part : parts) loads.add(new Named(part.name(), part.read()));
        transaction.executeWithoutResult(status -> {
            for (var named : loads) log.info("Record: {} {}", named.load.run(), named.name);
            store.replace(loads.stream().map(Named::load).toList());
            store.remember(files, clock.instant());
        });
        return true;
    }

    private record Named(String name, RecordPart.Load load) {}

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

package org.redthread.atlas.figures;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.redthread.start.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Loads the figures that travel with the house at the first start, before the first request is answered. A later start
/// knows each file by its checksum and loads nothing.
@Component
@ConditionalOnBooleanProperty("redthread.figures.load")
class FigureLoader implements SmartLifecycle {

    private final FigureStore store;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Progress progress;
    private volatile boolean loaded;

    FigureLoader(FigureStore store, TransactionOperations transaction, Clock clock, ObjectProvider<Progress> progress) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.progress = progress.getIfAvailable(Progress::silent);
    }

    @Override
    public void start() {
        load();
        loaded = true;
    }

    /// @return how many data sets were loaded
    int load() {
        var all = ShippedSet.all();
        return Objects.requireNonNull(transaction.execute(status -> {
            store.awaitTurn();
            var count = 0;
            for (var set : all) {
                if (set.file() == null) {
                    store.describe(set);
                    continue;
                }
                var file = packed(set.file());
                var checksum = Shelf.sum(file);
                if (store.taken(set.about().key(), checksum)) continue;
                progress.step("Loading figures: " + set.about().en(), () -> {
                    take(set, file, checksum);
                    return checksum;
                });
                count++;
            }
            return count;
        }));
    }

    private void take(ShippedSet set, byte[] file, String checksum) {
        store.describe(set);
        var ids = store.series().stream().collect(Collectors.toMap(Series::key, Series::id));
        var about = set.about();
        // One that the secretariat took stays before one that came with the house.
        var shown = store.shownIsShipped(about.key()).orElse(true);
        var edition = store.open(
                about.key(), set.edition(), set.retrievedOn(), set.madeOn(), checksum, clock.instant(), true, shown);
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(file)), StandardCharsets.UTF_8))) {
            var corridors = Objects.requireNonNull(reader.readLine()).contains("destination");
            Iterable<String> lines = () -> lines(reader, edition, ids, corridors);
            if (corridors) store.copyCorridors(lines);
            else store.copyFigures(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.close(edition);
    }

    /// The lines of a file of ours as COPY takes them: tabs for commas, ids for keys, `\N` for what is not said.
    private static Iterator<String> lines(
            BufferedReader reader, int edition, Map<String, Integer> ids, boolean corridors) {
        return reader.lines()
                .map(line -> {
                    var key = line.indexOf(',');
                    var rest = line.substring(key + 1).replace(',', '\t');
                    var bare = corridors && rest.chars().filter(c -> c == '\t').count() == 3;
                    return edition + "\t" + ids.get(line.substring(0, key)) + "\t" + rest
                            + (bare ? "\t\\N\t\\N\t\\N" : "");
                })
                .iterator();
    }

    private static byte[] packed(String name) {
        try (var stream = FigureLoader.class.getResourceAsStream("/atlas/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    /// Beside the public record, before the web server.
    @Override
    public int getPhase() {
        return 0;
    }
}

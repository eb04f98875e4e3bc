package org.redthread.projects.iati;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.redthread.start.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/// Files of IATI brought by the secretariat: read, shown before anything changes, taken whole or not at all.
@Service
public class Imports {

    /// Files of one dialogue that may wait or be read at once.
    public static final int MOST_WAITING = 5;

    private static final int PAST_SHOWN = 30;
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final ImportStore store;
    private final Reading reading;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final Path folder;
    private final DataSize largest;

    Imports(
            ImportStore store,
            Reading reading,
            Access access,
            Ledger ledger,
            Clock clock,
            TransactionOperations transaction,
            Home home,
            @Value("${redthread.iati.largest:4GB}") DataSize largest) {
        this.store = store;
        this.reading = reading;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
        this.folder = home.resolve("iati");
        this.largest = largest;
    }

    /// What became of a file that was handed in.
    public sealed interface Opened {

        /// It is being read from now on.
        record Begun(UUID id) implements Opened {}

        /// @param reason the last part of the key of its sentence
        record NotBegun(String reason) implements Opened {}
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireTake(Dialogue dialogue) {
        access.require(IatiAction.TAKE, dialogue.id());
    }

    public boolean mayTake(Dialogue dialogue) {
        return access.may(IatiAction.TAKE, dialogue.id());
    }

    public DataSize largest() {
        return largest;
    }

    /// Lays the file down and begins to read it. No connection to the database is held while it comes in.
    ///
    /// @param name as the machine of whoever brings it calls it
    public Opened open(Dialogue dialogue, String name, Audience audience, InputStream content) throws IOException {
        requireTake(dialogue);
        var waiting = transaction.execute(_ -> store.of(dialogue.id(), PAST_SHOWN).stream()
                .filter(each -> each.state() == Brought.State.READY || each.state() == Brought.State.READING)
                .count());
        if (waiting != null && waiting >= MOST_WAITING) return new Opened.NotBegun("waiting");
        var now = clock.instant();
        var id = Ids.at(now);
        clearLeftOvers();
        var file = Files.createDirectories(folder).resolve(id.toString());
        var begun = false;
        try {
            var size = kept(content, file);
            if (size == 0) return new Opened.NotBegun("none");
            if (size > largest.toBytes()) return new Opened.NotBegun("too-large");
            var called = name.isBlank() ? "?" : name.substring(0, Math.min(200, name.length()));
            var brought = Brought.begun(
                    dialogue.id(),
                    id,
                    called,
                    size,
                    audience.circle(dialogue.id()),
                    now,
                    access.reader().label());
            transaction.executeWithoutResult(_ -> {
                store.add(brought);
                ledger.record(deed(brought, "iati.brought"));
            });
            reading.begin(brought, file);
            begun = true;
            return new Opened.Begun(id);
        } finally {
            if (!begun) Files.deleteIfExists(file);
        }
    }

    /// One byte more than is taken tells that there is too much.
    private long kept(InputStream content, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            var size = 0L;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest.toBytes()) return size;
                out.write(buffer, 0, read);
            }
            return size;
        }
    }

    private void clearLeftOvers() throws IOException {
        if (Files.notExists(folder)) return;
        var before = clock.instant().minus(LEFT_OVER);
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator)
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) Files.deleteIfExists(file);
        }
    }

    /// Those that were brought, the newest first.
    @Transactional(readOnly = true)
    public List<Brought> of(Dialogue dialogue) {
        return mayTake(dialogue) ? store.of(dialogue.id(), PAST_SHOWN) : List.of();
    }

    /// Empty where there is none, or none that the reader may know of.
    @Transactional(readOnly = true)
    public Optional<Brought> find(Dialogue dialogue, UUID id) {
        requireTake(dialogue);
        return store.find(dialogue.id(), id);
    }

    /// The same, with what taking it would come to now where another file was taken since it was read.
    @Transactional(readOnly = true)
    public Optional<Brought> compared(Dialogue dialogue, UUID id) {
        return find(dialogue, id).map(brought -> {
            var last = store.lastTaken(dialogue.id());
            return brought.state() != Brought.State.READY || Objects.equals(last, brought.comparedWith())
                    ? brought
                    : brought.counted(store.counts(id), last);
        });
    }

    /// @param after the row that was shown last
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Brought brought, Waiting.Fate fate, int after, int most) {
        return store.waiting(brought.id(), fate, after, most);
    }

    /// The first places of one kind of finding.
    @Transactional(readOnly = true)
    public List<FindingKind.Place> places(Brought brought, int kind) {
        return store.places(brought.id(), kind, Tally.PLACES_EACH);
    }

    /// Stops reading it, or drops what waits; nothing of it stays but that it was brought. One that had ended stays as
    /// it ended.
    @Transactional
    public void cancel(Dialogue dialogue, UUID id) {
        find(dialogue, id).ifPresent(brought -> {
            if (store.end(id, Brought.State.CANCELLED, null, access.reader().label()))
                ledger.record(deed(brought, "iati.cancelled"));
        });
    }

    /// Takes all that can be taken of a file, in one transaction.
    ///
    /// @param shown the file that had been taken last when the reader saw what would change
    /// @param without whether what cannot be taken may be left out
    /// @return false where something else was taken since, or it waits no more; then nothing was changed
    @Transactional
    public boolean take(Dialogue dialogue, UUID id, @Nullable UUID shown, boolean without) {
        requireTake(dialogue);
        store.alone(dialogue.id());
        var found = find(dialogue, id).filter(brought -> brought.state() == Brought.State.READY);
        if (found.isEmpty() || !Objects.equals(store.lastTaken(dialogue.id()), shown)) return false;
        var brought = found.get();
        var counts = store.counts(id);
        if (counts.all() != brought.activities() || counts.refused() > 0 && !without) return false;
        store.take(brought);
        store.end(id, Brought.State.TAKEN, null, access.reader().label());
        ledger.record(deed(brought, "iati.taken")
                .with("added", Integer.toString(counts.added()))
                .with("changed", Integer.toString(counts.changed()))
                .with("refused", Integer.toString(counts.refused())));
        return true;
    }

    private static Deed deed(Brought brought, String act) {
        return Deed.in(brought.dialogueId(), act).to("iati-file", brought.id(), brought.name());
    }
}

package org.redthread.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.record.Loaded;
import org.redthread.thread.Findable;
import org.redthread.thread.Shelf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the index as the rooms are.
///
/// It reads with the eyes of the secretariats of all dialogues. What they may not see, such as the draft of a
/// delegation, is in no index.
@Component
class Index {

    /// Changes when what is indexed of a thing changes, so that the next start makes the index again.
    private static final String SHAPE = "2";

    private static final int AT_ONCE = 400;
    private static final int CHANGES = 200;

    private static final String DIALOGUE = "dialogue";

    /// These are named by others, and so come first.
    private static final List<String> NAMING = List.of("party", DIALOGUE);

    private final IndexStore store;
    private final List<Shelf> shelves;
    private final Kinds kinds;
    private final Loaded record;
    private final Access access;
    private final TransactionTemplate transaction;

    Index(
            IndexStore store,
            List<Shelf> shelves,
            Kinds kinds,
            Loaded record,
            Access access,
            TransactionTemplate transaction) {
        this.store = store;
        this.shelves =
                shelves.stream().sorted(Comparator.comparing(Index::place)).toList();
        this.kinds = kinds;
        this.record = record;
        this.access = access;
        this.transaction = transaction;
    }

    private static int place(Shelf shelf) {
        var named = NAMING.stream().filter(shelf.kinds()::contains).findFirst();
        return named.map(NAMING::indexOf).orElse(NAMING.size());
    }

    /// Makes the whole index, where it was not made of this record by this program.
    ///
    /// @return whether it was made
    boolean fill() {
        return asTheSecretariats(this::filled);
    }

    private boolean filled() {
        var from = SHAPE + " " + record.from().orElse("");
        if (store.madeFrom().filter(from::equals).isPresent()) return false;
        store.awaitTurn();
        if (store.madeFrom().filter(from::equals).isPresent()) return false;
        var waiting = store.due(Integer.MAX_VALUE);
        store.clear();
        shelve(Set.of());
        store.done(waiting);
        store.remember(from);
        return true;
    }

    /// Reads again what changed.
    ///
    /// @return whether more waits
    boolean follow() {
        return store.waits() && asTheSecretariats(this::followed);
    }

    private boolean followed() {
        var waiting = store.due(CHANGES);
        if (waiting.isEmpty()) return false;
        store.awaitTurn();
        var owners = waiting.stream().map(IndexStore.Due::ownerId).collect(toUnmodifiableSet());
        store.clear(owners);
        shelve(owners);
        store.done(waiting);
        return waiting.size() == CHANGES;
    }

    private void shelve(Set<UUID> owners) {
        for (var shelf : shelves) {
            var batch = new Batch();
            shelf.hand(owners, batch);
            batch.put();
        }
    }

    /// The database is told who reads when a transaction begins, so that it begins within.
    private boolean asTheSecretariats(BooleanSupplier work) {
        return access.as(
                everySecretariat(), () -> Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean())));
    }

    private Reader everySecretariat() {
        var mandates = new HashSet<Mandate>();
        for (var shelf : shelves)
            if (shelf.kinds().contains(DIALOGUE))
                shelf.hand(Set.of(), thing -> {
                    if (thing.kind().equals(DIALOGUE)) mandates.add(new Mandate(Role.SECRETARIAT, thing.id(), null));
                });
        return new Reader(null, "Red Thread", mandates);
    }

    private final class Batch implements Consumer<Findable> {

        private final List<Item> items = new ArrayList<>();

        @Override
        public void accept(Findable thing) {
            items.add(kinds.item(thing));
            if (items.size() == AT_ONCE) put();
        }

        void put() {
            if (!items.isEmpty()) store.put(items);
            items.clear();
        }
    }
}

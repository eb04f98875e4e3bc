package org.redthread.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.redthread.sql.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The entrances of a demonstration, one a role. Without `REDTHREAD_DEMO` none of this exists.
///
/// They act in the Rehearsal alone: nobody who walks in from the street may touch the record of the two dialogues,
/// where a demonstration sees what the public sees.
@Service
@ConditionalOnBooleanProperty("redthread.demo")
public class Entrances {

    static final UUID REHEARSAL = RecordFile.id("dialogue", "rehearsal");
    private static final Instant SINCE_EVER = Instant.parse("2000-01-01T00:00:00Z");

    /// In whose name the accounts of the demonstration are opened.
    private static final Reader HOUSE =
            new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, REHEARSAL, null)));

    /// All act for parties that take part in the Rehearsal; the Chair for the one that presides.
    private static final List<Entrance> CAST = List.of(
            new Entrance("secretariat", label("Secretariat", "Секретариат"), Role.SECRETARIAT, null, null),
            new Entrance("chair", label("Chair", "Председатель"), Role.CHAIR, "AND", null),
            focalPoint("cambodia", "KHM", "Cambodia", "Камбоджа", "Asia/Phnom_Penh"),
            focalPoint("poland", "POL", "Poland", "Польша", "Europe/Warsaw"),
            focalPoint("turkiye", "TUR", "Türkiye", "Турция", "Europe/Istanbul"),
            new Entrance("organisation", label("Organisation", "Организация"), Role.ORGANISATION, "UNIDO", null),
            new Entrance("donor", label("Donor", "Донор"), Role.DONOR, "ESP", null),
            new Entrance("public", label("The public", "Общественность"), null, null, null));

    private final AccountStore store;
    private final Sessions sessions;
    private final Access access;
    private final Clock clock;
    private final TransactionOperations transaction;

    Entrances(AccountStore store, Sessions sessions, Access access, Clock clock, TransactionOperations transaction) {
        this.store = store;
        this.sessions = sessions;
        this.access = access;
        this.clock = clock;
        this.transaction = transaction;
    }

    public static List<Entrance> all() {
        return CAST;
    }

    public Optional<Entrance> named(String name) {
        return CAST.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /// Signs in by an entrance; its account is opened when somebody first comes through.
    ///
    /// @return the token of the session; empty for the public, which has none
    public Optional<String> enter(Entrance entrance) {
        access.may(AccountsAction.SIGN_IN);
        var role = entrance.role();
        if (role == null) return Optional.empty();
        var id = RecordFile.id("account", "rehearsal/" + entrance.name());
        var known = store.reader(id, clock.instant());
        if (known.isEmpty()) open(entrance, role, id);
        else if (known.get().mandates().isEmpty()) again(entrance, role, id);
        return store.reader(id, clock.instant()).map(reader -> sessions.begin(reader, "accounts.walked-in"));
    }

    private void open(Entrance entrance, Role role, UUID id) {
        var account = new Account(id, entrance.name() + "@rehearsal.invalid", entrance.label(), "en");
        try {
            access.as(
                    HOUSE,
                    () -> transaction.execute(opened -> {
                        store.open(account, null, entrance.zone(), clock.instant());
                        store.give(new HeldMandate(id, role, REHEARSAL, party(entrance), SINCE_EVER, null), id);
                        return account;
                    }));
        } catch (DuplicateKeyException e) {
            // Somebody came through the same door at the same moment, and opened it.
        }
    }

    /// Somebody tried how a mandate is ended: the next who comes through is given it again.
    private void again(Entrance entrance, Role role, UUID id) {
        var now = clock.instant();
        access.as(
                HOUSE,
                () -> transaction.execute(given -> {
                    store.give(new HeldMandate(Ids.at(now), role, REHEARSAL, party(entrance), now, null), id);
                    return id;
                }));
    }

    private static @Nullable UUID party(Entrance entrance) {
        return entrance.party() == null ? null : RecordFile.id("party", entrance.party());
    }

    private static Entrance focalPoint(String name, String party, String english, String russian, String zone) {
        return new Entrance(
                name,
                label("Focal point, " + english, "Координатор, " + russian),
                Role.FOCAL_POINT,
                party,
                ZoneId.of(zone));
    }

    private static Map<String, String> label(String english, String russian) {
        return Map.of("en", english, "ru", russian);
    }
}

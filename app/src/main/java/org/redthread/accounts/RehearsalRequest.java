package org.redthread.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.record.RecordFile;
import org.redthread.web.Language;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Furnishes the Rehearsal with a request that waits, so that its secretariat has one to answer.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class RehearsalRequest implements SmartInitializingSingleton {

    private static final UUID ID = RecordFile.id("access-request", "rehearsal");
    private static final Reader SECRETARIAT =
            new Reader(null, "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, Entrances.REHEARSAL, null)));
    private static final Petition SAMPLE = new Petition(
            "focal-point@sample.invalid",
            "Adviser, ministry of labour (sample)",
            "Georgia",
            Language.EN,
            "Sample wording: our focal point has changed, and we hand in the report of the third quarter.");

    private final RequestStore store;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalRequest(RequestStore store, Access access, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        access.as(SECRETARIAT, () -> {
            transaction.executeWithoutResult(_ -> furnish());
            return ID;
        });
    }

    private void furnish() {
        if (store.one(Entrances.REHEARSAL, ID).isPresent()) return;
        var now = clock.instant();
        var token = Token.hash(Token.random());
        store.add(Entrances.REHEARSAL, ID, SAMPLE, token, now, Duration.ofDays(2));
        store.verify(token, Entrances.REHEARSAL, now);
    }
}

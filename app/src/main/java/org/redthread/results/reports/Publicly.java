package org.redthread.results.reports;

import java.util.Objects;
import java.util.function.Supplier;
import org.redthread.access.Access;
import org.redthread.access.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads with the eyes of the public, whoever asks: an issue is read by everybody, and a figure counted from what few
/// may see would tell of it.
@Component
class Publicly {

    private final Access access;
    private final TransactionTemplate own;

    Publicly(Access access, PlatformTransactionManager transactions) {
        this.access = access;
        // The database is told who reads when a transaction begins: one of the secretariat cannot read for the public.
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.own.setReadOnly(true);
    }

    <T> T read(Supplier<T> reading) {
        return access.as(Reader.PUBLIC, () -> Objects.requireNonNull(own.execute(_ -> reading.get())));
    }
}

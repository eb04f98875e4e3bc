package org.redthread.texts.negotiations;

import java.util.Objects;
import java.util.function.Supplier;
import org.redthread.web.Findings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Acts that are tried in a transaction of their own: nothing is kept of one that found something wrong.
@Component
public class AllOrNothing {

    private final TransactionOperations transaction;

    AllOrNothing(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /// @return what is wrong; nothing where it was done
    public Findings of(Supplier<Findings> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var found = act.get();
            if (!found.isEmpty()) status.setRollbackOnly();
            return found;
        }));
    }
}

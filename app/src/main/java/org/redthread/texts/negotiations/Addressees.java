package org.redthread.texts.negotiations;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Correspondent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Who acts for parties, to be written to, whoever causes the letter: a party that breaks a silence may not see the
/// addresses of the others.
///
/// They are asked for before the act's own transaction begins: a transaction belongs to one reader.
@Component
public class Addressees {

    private final Accounts accounts;
    private final Access access;
    private final TransactionOperations transaction;

    Addressees(Accounts accounts, Access access, TransactionOperations transaction) {
        this.accounts = accounts;
        this.access = access;
        this.transaction = transaction;
    }

    /// On whose behalf the house itself acts in a dialogue.
    public static Reader house(UUID dialogue) {
        return new Reader(null, "Red Thread", Set.of(new Mandate(Role.SECRETARIAT, dialogue, null)));
    }

    public List<Correspondent> of(UUID dialogue, Collection<UUID> parties) {
        var found = access.as(
                house(dialogue), () -> transaction.execute(status -> accounts.correspondents(dialogue, parties)));
        return found == null ? List.of() : found;
    }
}

package org.redthread.profiles.kept;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.Correspondent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The people of a country, of whom sections are assigned to some.
@Component
public class Team {

    private final Accounts accounts;
    private final Access access;
    private final TransactionTemplate apart;

    Team(Accounts accounts, Access access, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.access = access;
        // Addresses are the secretariat's to see: they are asked for apart, since a transaction belongs to one reader.
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// None for whoever does not lead the profile.
    public List<Correspondent> of(KeptProfile profile) {
        if (!profile.leads(access.reader())) return List.of();
        var office = new Mandate(Role.SECRETARIAT, profile.dialogueId(), null);
        return access.as(
                new Reader(null, "Profiles", Set.of(office)),
                () -> Objects.requireNonNull(
                        apart.execute(_ -> accounts.correspondents(profile.dialogueId(), Set.of(profile.partyId())))));
    }
}

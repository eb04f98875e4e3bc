package org.redthread.atlas.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.atlas.AtlasAction;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which names and boundaries a dialogue wants to be shown. Everybody may ask; its secretariat writes down what it
/// decided.
@Service
@Transactional(readOnly = true)
public class Policies {

    private final PolicyStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Policies(PolicyStore store, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// That of the dialogue; the first of the shipped ones where it has not decided.
    public Policy of(UUID dialogue) {
        return store.last(dialogue).map(PolicyRow::policy).orElseGet(Presets::first);
    }

    /// All that it decided, the last first.
    public List<PolicyRow> history(UUID dialogue) {
        return store.history(dialogue);
    }

    public boolean mayKeep(UUID dialogue) {
        return access.may(AtlasAction.KEEP, dialogue);
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(UUID dialogue) {
        access.require(AtlasAction.KEEP, dialogue);
    }

    /// Writes down what the dialogue decided. Nothing is changed where something is found wrong.
    ///
    /// @param typed with the version that the form showed
    @Transactional
    public Findings decide(UUID dialogue, Map<String, String> typed) {
        requireKeep(dialogue);
        var now = clock.instant();
        var stands = of(dialogue);
        var findings = new Findings();
        findings.addIf(
                !String.valueOf(stands.version()).equals(typed.get("version")), "", "atlas.policy.found.meanwhile");
        var read =
                PolicyForm.read(typed, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1), findings);
        if (read == null || !findings.isEmpty()) return findings;
        var row = read.row(dialogue, stands.version() + 1, now, access.reader().label());
        if (!store.add(row)) return findings.add("", "atlas.policy.found.meanwhile");
        ledger.record(Deed.in(dialogue, "atlas.policy-decided")
                .to("policy", dialogue, row.decidedBy())
                .with("version", String.valueOf(row.version())));
        return findings;
    }
}

package org.redthread.projects.iati;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.iati.rules.CodeLists;
import org.redthread.iati.rules.Rules;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The projects of a dialogue, of the record and kept here, as far as they can be told in IATI's terms.
@Service
@Transactional(readOnly = true)
public class OwnProjects {

    private final List<TellsOfProjects> tellers;
    private final ReporterStore reporters;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private volatile @Nullable Rules rules;

    OwnProjects(List<TellsOfProjects> tellers, ReporterStore reporters, Access access, Ledger ledger, Clock clock) {
        this.tellers = tellers;
        this.reporters = reporters;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param all whether also those that not everybody may read, as far as the reader may
    public List<Expressed> of(Dialogue dialogue, boolean all) {
        access.may(IatiAction.READ, dialogue.id());
        var reporter = reporters.find(dialogue.id()).orElse(null);
        return tellers.stream()
                .flatMap(teller -> teller.of(dialogue.id(), all).stream())
                .map(told -> Expressing.express(told, reporter, rules()))
                .toList();
    }

    /// They take a while to read, and most never ask.
    private Rules rules() {
        var known = rules;
        if (known == null) rules = known = Rules.standard(clock);
        return known;
    }

    public Optional<Reporter> reporter(Dialogue dialogue) {
        return reporters.find(dialogue.id());
    }

    public boolean mayName(Dialogue dialogue) {
        return access.may(IatiAction.TAKE, dialogue.id());
    }

    /// Says who reports the dialogue's projects.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    @Transactional
    public Findings name(Dialogue dialogue, Map<String, String> typed) {
        access.require(IatiAction.TAKE, dialogue.id());
        var reporter = new Reporter(
                typed.getOrDefault("ref", "").strip(),
                typed.getOrDefault("type", ""),
                typed.getOrDefault("name", "").strip());
        var findings = new Findings()
                .addIf(!isIdentifier(reporter.ref()), "ref", "iati.own.ref.wrong")
                .addIf(!Reporter.TYPES.contains(reporter.type()), "type", "iati.own.type.wrong")
                .addIf(reporter.name().isEmpty() || reporter.name().length() > 200, "name", "iati.own.name.wrong");
        if (!findings.isEmpty()) return findings;
        reporters.set(dialogue.id(), reporter);
        ledger.record(Deed.in(dialogue.id(), "iati.reporter-named").with("ref", reporter.ref()));
        return findings;
    }

    /// The code of a register that IATI knows, a dash, and what the register calls it; or one that stood before.
    private static boolean isIdentifier(String ref) {
        if (!ref.matches("[^\\s/&|?]{3,100}")) return false;
        var dash = ref.indexOf('-', ref.indexOf('-') + 1);
        return dash > 0
                        && dash < ref.length() - 1
                        && CodeLists.standard()
                                .get("OrganisationRegistrationAgency")
                                .has(ref.substring(0, dash))
                || CodeLists.standard().get("OrganisationIdentifier").has(ref)
                || CodeLists.standard().get("IATIOrganisationIdentifier").has(ref);
    }
}

package org.redthread.accounts;

import java.util.Map;
import java.util.Optional;
import org.redthread.web.Findings;
import org.redthread.web.Language;

/// What somebody types who asks for access.
///
/// @param organisation party or organisation, in the asker's words
/// @param language in which to write to the asker
record Petition(String address, String name, String organisation, Language language, String why) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_WHY = 2000;

    /// Reads what was typed; what cannot be taken is found field by field, and nothing is taken then.
    static Optional<Petition> read(Map<String, String> typed, Findings findings) {
        var address = Typed.address(typed, findings);
        var name = Typed.line(typed, "name");
        Typed.bound(findings, "name", name, LONGEST_NAME);
        var organisation = Typed.line(typed, "organisation");
        Typed.bound(findings, "organisation", organisation, LONGEST_ORGANISATION);
        var why = Typed.text(typed, "why");
        Typed.bound(findings, "why", why, LONGEST_WHY);
        var language = Language.of(typed.getOrDefault("language", ""));
        findings.addIf(language.isEmpty(), "language", "accounts.request.language.missing");
        return findings.isEmpty()
                ? language.map(chosen -> new Petition(address, name, organisation, chosen, why))
                : Optional.empty();
    }
}

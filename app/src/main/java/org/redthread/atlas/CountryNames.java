package org.redthread.atlas;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.atlas.policy.Policy;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.RecordFile;
import org.redthread.web.Here;

/// What countries are called on a page of the atlas: as the dialogue's table of names says, else as they are called
/// all over the house on the day, else as CLDR has it.
public final class CountryNames {

    private static final String ARABIC = "ar";

    private final Policy policy;
    private final Here here;
    private final String script;
    private final Map<String, PartyName> parties;

    private CountryNames(Policy policy, Here here, String script, Map<String, PartyName> parties) {
        this.policy = policy;
        this.here = here;
        this.script = script;
        this.parties = parties;
    }

    /// @param script a language of the interface, or `ar`
    public static CountryNames of(Collection<String> codes, Policy policy, Parties parties, String script, Here here) {
        var ids = codes.stream().map(code -> RecordFile.id("party", code)).toList();
        var byCode = new HashMap<String, PartyName>();
        if (script.equals(here.language().tag()))
            parties.names(ids, here.language(), here.asOf()).values().forEach(name -> byCode.put(name.key(), name));
        return new CountryNames(policy, here, script, byCode);
    }

    public String name(String code) {
        var said = policy.of(code).map(treatment -> treatment.label(script)).orElse(null);
        if (said != null) return said;
        var party = parties.get(code);
        if (party != null) return party.printed();
        if (Codes.isCountry(code)) return Codes.name(code, script).orElse(code);
        return here.messages().has(here.language(), "atlas.beside." + code) ? here.say("atlas.beside." + code) : code;
    }

    /// The language that the name is in.
    public String script() {
        return script;
    }

    /// Whether it is read from the right.
    public boolean turned() {
        return script.equals(ARABIC);
    }

    /// What is printed below whatever shows these names: of the dialogue's table, and of designations.
    public List<String> footnotes(Collection<String> shown) {
        var said = policy.territories().stream()
                .filter(treatment -> shown.contains(treatment.territory()))
                .map(treatment -> here.language() == org.redthread.web.Language.RU
                        ? treatment.footnoteRu()
                        : treatment.footnoteEn())
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!said.isEmpty()) return said;
        return PartyName.footnoted(shown.stream()
                        .map(parties::get)
                        .filter(java.util.Objects::nonNull)
                        .toList())
                .stream()
                .map(name -> name.sign() + " " + name.footnote())
                .toList();
    }
}

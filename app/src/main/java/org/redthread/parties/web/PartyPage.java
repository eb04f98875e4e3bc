package org.redthread.parties.web;

import java.util.List;
import java.util.Map;
import org.redthread.parties.Membership;
import org.redthread.parties.Name;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyName;
import org.redthread.record.Contradiction;
import org.redthread.web.Here;
import org.redthread.web.Language;

/// One party: its names over time, its groups, and what the rooms know of it.
///
/// @param strands what the rooms contribute, by heading in their order
public record PartyPage(
        Here here,
        Party party,
        PartyName name,
        List<Membership> memberships,
        Map<Strand, List<PartyEntry>> strands,
        List<Contradiction> contradictions) {

    /// Names in the languages of the interface.
    public List<Name> names() {
        return party.names().stream()
                .filter(name -> Language.of(name.language()).isPresent())
                .toList();
    }

    /// In force on the day that the page answers for, or when it was.
    public String force(Name name) {
        var from = name.from() == null ? null : here.day(name.from());
        var until = name.until() == null ? null : here.day(name.until().minusDays(1));
        if (from != null && until != null) return here.say("parties.force.span", from, until);
        if (from != null) return here.say("parties.force.from", from);
        if (until != null) return here.say("parties.force.until", until);
        return here.say("parties.force.always");
    }

    public String period(Membership membership) {
        var from = here.day(membership.from());
        return membership.until() == null
                ? here.say("parties.force.from", from)
                : here.say(
                        "parties.force.span", from, here.day(membership.until().minusDays(1)));
    }

    public String group(Membership membership) {
        return here.language() == Language.RU ? membership.ru() : membership.en();
    }
}

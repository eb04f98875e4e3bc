package org.redthread.dialogues.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Listing;
import org.redthread.dialogues.Standing;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;
import org.redthread.record.Claim;
import org.redthread.web.Here;

/// Who takes part in a dialogue, as of a day, and the printed lists behind it.
///
/// @param noted statements that change nothing and are worth knowing
/// @param unionMembers how many of those who take part were in the European Union on that day
public record ParticipationPage(
        Here here,
        Dialogue dialogue,
        List<Group> groups,
        List<Listing> listings,
        List<Line> noted,
        List<Claim> claims,
        int unionMembers,
        List<PartyName> footnotes) {

    /// Parties of one standing and kind.
    public record Group(Standing standing, Kind kind, String heading, List<Line> lines) {

        public String id() {
            return standing + "-" + kind;
        }
    }

    /// @param known how and since when it is known
    public record Line(PartyName name, String known, List<String> sources) {}

    public List<String> sources() {
        return listings.stream()
                .flatMap(listing -> listing.sources().stream())
                .distinct()
                .sorted()
                .toList();
    }
}

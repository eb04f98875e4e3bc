package org.redthread.meetings.summaries;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.floor.Item;
import org.redthread.meetings.floor.Noted;
import org.redthread.meetings.invitations.Present;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.parties.PartyName;
import org.redthread.web.Language;

/// Everything recorded of a meeting that its summary is drafted from.
///
/// @param language of the summary
/// @param participants as somebody typed it, where not every delegation has a number; null where it is counted
/// @param names of every party in it, on the day of the meeting, in the language of the summary
/// @param newcomers countries present that were invited within the year before, or of whom nothing was said before
record Proceedings(
        Dialogue dialogue,
        Convened meeting,
        Language language,
        List<Present> present,
        @Nullable Integer participants,
        List<Item> agenda,
        List<Noted> notes,
        List<Outcome> outcomes,
        Map<UUID, PartyName> names,
        List<UUID> newcomers) {

    String inside() {
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }

    /// Those present of one kind, in the order of lists.
    List<PartyName> present(boolean countries) {
        return present.stream()
                .filter(one -> one.country() == countries)
                .map(one -> names.get(one.party()))
                .filter(java.util.Objects::nonNull)
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    /// How many delegates came; null where that is not on record of every delegation.
    @Nullable Integer counted() {
        return present.isEmpty() || present.stream().anyMatch(one -> one.delegates() == 0)
                ? null
                : present.stream().mapToInt(Present::delegates).sum();
    }
}

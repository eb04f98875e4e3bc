package org.redthread.dialogues;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;

/// Who takes part in a dialogue on a day, counted from statements: no figure here was typed.
///
/// @param participants in the order of lists
/// @param names by party, as of the day
public record Participation(List<Participant> participants, Map<UUID, PartyName> names) {

    public List<Participant> with(Standing standing, Kind kind) {
        return participants.stream()
                .filter(one -> one.standing() == standing && name(one).kind() == kind)
                .toList();
    }

    public int count(Standing standing, Kind kind) {
        return with(standing, kind).size();
    }

    public PartyName name(Participant participant) {
        return names.getOrDefault(participant.party(), MISSING);
    }

    private static final PartyName MISSING =
            new PartyName(new UUID(0, 0), "", Kind.COUNTRY, "?", "en", "?", null, null);
}

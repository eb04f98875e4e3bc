package org.redthread.dialogues;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;

/// Who takes part in a dialogue on a day, counted from statements: no figure here was typed.
///
/// @param participants in the order of lists
/// @param names by party, as of the day; of parties that a page shows beside them too
public record Participation(List<Participant> participants, Map<UUID, PartyName> names) {

    static Participation of(List<Participant> participants, Map<UUID, PartyName> names) {
        var alphabetical = Comparator.comparing(
                (Participant one) -> Objects.requireNonNull(names.get(one.party())), PartyName.ALPHABETICAL);
        return new Participation(participants.stream().sorted(alphabetical).toList(), names);
    }

    public List<Participant> with(Standing standing, Kind kind) {
        return participants.stream()
                .filter(one -> one.standing() == standing && name(one).kind() == kind)
                .toList();
    }

    public int count(Standing standing, Kind kind) {
        return with(standing, kind).size();
    }

    public PartyName name(Participant participant) {
        return Objects.requireNonNull(names.get(participant.party()));
    }
}

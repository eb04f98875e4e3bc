package org.redthread.texts.endorsement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a text was endorsed, as which version, and where the parties stand that said so.
///
/// A party that said nothing has no position here: its silence is shown as silence and never counted as consent.
///
/// @param meetingId the meeting, on record or convened here
/// @param positions each of another party
public record Endorsement(
        UUID dialogueId,
        UUID negotiationId,
        UUID versionId,
        How how,
        @Nullable UUID meetingId,
        LocalDate endorsedOn,
        Instant recordedAt,
        String recordedBy,
        List<Position> positions) {

    public enum How {
        CONSENSUS,
        ACCLAMATION,
        SILENCE
    }

    public Optional<Position> of(UUID party) {
        return positions.stream()
                .filter(position -> position.partyId().equals(party))
                .findFirst();
    }

    public long count(Position.Stand stand) {
        return positions.stream().filter(one -> one.position() == stand).count();
    }
}

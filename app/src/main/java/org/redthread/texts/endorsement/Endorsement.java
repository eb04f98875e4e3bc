package org.redthread.texts.endorsement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a text was endorsed, and as which version.
///
/// @param meetingId the meeting, where it stands on record or was convened here
public record Endorsement(
        UUID dialogueId,
        UUID negotiationId,
        UUID versionId,
        How how,
        @Nullable UUID meetingId,
        LocalDate endorsedOn,
        Instant recordedAt,
        String recordedBy) {

    public enum How {
        CONSENSUS,
        ACCLAMATION,
        SILENCE
    }
}

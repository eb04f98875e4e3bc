package org.redthread.projects.grants;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided about an application, by whom, when and why. An award is public, a refusal is not.
///
/// @param amount null where nothing was awarded
/// @param projectSlug the address of the project that an award became
public record Decision(
        UUID applicationId,
        UUID callId,
        UUID dialogueId,
        UUID partyId,
        String named,
        String title,
        boolean awarded,
        @Nullable BigDecimal amount,
        String currency,
        String reason,
        String decidedBy,
        Instant decidedAt,
        @Nullable String projectSlug) {

    public BigDecimal sum() {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}

package org.redthread.results.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By which a program reports for a party, as its issuer might. The key itself is shown once and kept nowhere.
///
/// @param issuedBy in the words of the mandate
/// @param label what the party calls it
/// @param handsIn false where it only drafts, and somebody hands in on the page
/// @param usedOn the last day (UTC) on which it was; null for never
public record ReportingKey(
        UUID id,
        UUID dialogueId,
        UUID partyId,
        UUID accountId,
        String issuedBy,
        String label,
        boolean handsIn,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable LocalDate usedOn) {

    public enum Standing {
        IN_FORCE("tied"),
        EXPIRED("gap"),
        REVOKED("gap");

        private final String knot;

        Standing(String knot) {
            this.knot = knot;
        }

        public String knot() {
            return knot;
        }
    }

    public Standing at(Instant moment) {
        if (revokedAt != null) return Standing.REVOKED;
        return moment.isBefore(expiresAt) ? Standing.IN_FORCE : Standing.EXPIRED;
    }
}

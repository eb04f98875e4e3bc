package org.redthread.texts.silence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A silence procedure on one version of a text.
///
/// The end is exclusive: at the second before it a party can break it, at that second it is adopted. This holds
/// whether or not anybody has written the adoption down yet, so [#standsAt] is asked and not the row.
///
/// @param number among the procedures of its text, from 1
/// @param firstEnd as it was opened; `endsAt` is later where it was extended
/// @param days working days that were given; null where the moment itself was typed
/// @param endedAt the moment that counts: of an adoption the end, however late it was noticed
/// @param endedBy who broke it or called it off
/// @param words why
/// @param documentId the certificate; null as long as there is none
/// @param version counts its changes
/// @param parties all who could break it
public record Silence(
        UUID dialogueId,
        UUID negotiationId,
        UUID id,
        int number,
        UUID versionId,
        Instant openedAt,
        String openedBy,
        Instant endsAt,
        Instant firstEnd,
        ZoneId zone,
        @Nullable Integer days,
        Weekend weekend,
        List<LocalDate> holidays,
        List<Extension> extensions,
        State state,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String words,
        @Nullable UUID documentId,
        @Nullable UUID docxId,
        int version,
        List<Entitled> parties) {

    public enum State {
        RUNNING,
        BROKEN,
        ADOPTED,
        CALLED_OFF;

        /// The knot of the look that says it.
        public String knot() {
            return switch (this) {
                case RUNNING -> "pending";
                case ADOPTED -> "tied";
                case BROKEN -> "finding";
                case CALLED_OFF -> "gap";
            };
        }
    }

    /// A party that can break it.
    ///
    /// @param reason why it did; null for one that kept silent
    public record Entitled(
            UUID partyId,
            List<Instant> remindedAt,
            @Nullable Instant brokenAt,
            @Nullable String brokenBy,
            @Nullable String reason) {}

    /// A move of the end.
    public record Extension(Instant at, String by, Instant from, Instant to, String why) {}

    /// Where it stands at a moment.
    public State standsAt(Instant now) {
        return state == State.RUNNING && !now.isBefore(endsAt) ? State.ADOPTED : state;
    }

    /// Whether it can be broken at a moment.
    public boolean runsAt(Instant now) {
        return standsAt(now) == State.RUNNING;
    }

    /// When it was over; the moment of its end while it runs.
    public Instant over() {
        return endedAt == null ? endsAt : endedAt;
    }

    /// All who can break it.
    public Set<UUID> entitled() {
        return parties.stream().map(Entitled::partyId).collect(Collectors.toUnmodifiableSet());
    }

    /// The party that broke it.
    public Optional<Entitled> breaker() {
        return parties.stream().filter(party -> party.brokenAt() != null).findFirst();
    }
}

package org.redthread.projects.grants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one organisation asks for under a call, with whatever of its course the reader may know.
///
/// @param named the applicant, as it was called when it began
public record GrantApplication(
        UUID dialogueId,
        UUID callId,
        UUID id,
        UUID partyId,
        String named,
        Instant begunAt,
        @Nullable Instant noteSentAt,
        @Nullable Instant invitedAt,
        @Nullable Instant fullSentAt,
        List<Paper> papers,
        List<Eligible> eligibility,
        List<Declaration> declarations,
        List<Score> scores,
        @Nullable Decision decision) {

    static final String KIND = "grant-application";

    /// Whether one condition of the call is met, and why.
    public record Eligible(int place, boolean met, String reason) {}

    /// @param words of whoever has a conflict, about what it is
    public record Declaration(
            UUID account, boolean conflict, @Nullable String words, Instant declaredAt) {}

    /// @param points from 0 to 10
    public record Score(UUID account, String label, int place, int points, String remark, Instant sentAt) {}

    public enum Standing {
        DRAFT,
        NOTE_SENT,
        INVITED,
        FULL_SENT,
        AWARDED,
        REFUSED
    }

    public Standing standing() {
        if (decision != null) return decision.awarded() ? Standing.AWARDED : Standing.REFUSED;
        if (fullSentAt != null) return Standing.FULL_SENT;
        if (invitedAt != null) return Standing.INVITED;
        return noteSentAt != null ? Standing.NOTE_SENT : Standing.DRAFT;
    }

    /// What its applicant can write now; empty while others have the turn.
    public Optional<Paper.Of> writes() {
        return switch (standing()) {
            case DRAFT -> Optional.of(Paper.Of.NOTE);
            case INVITED -> Optional.of(Paper.Of.FULL);
            case NOTE_SENT, FULL_SENT, AWARDED, REFUSED -> Optional.empty();
        };
    }

    public Optional<Paper> paper(Paper.Of of) {
        return papers.stream().filter(paper -> paper.of() == of).findFirst();
    }

    /// The newest that the reader may know of.
    public Optional<Paper> newest() {
        return paper(Paper.Of.FULL).or(() -> paper(Paper.Of.NOTE));
    }

    public Optional<Eligible> eligible(Call.Condition condition) {
        return eligibility.stream()
                .filter(each -> each.place() == condition.place())
                .findFirst();
    }

    boolean isEligible(Call call) {
        return call.conditions().stream()
                .allMatch(each -> eligible(each).filter(Eligible::met).isPresent());
    }

    public boolean scoredBy(@Nullable UUID account) {
        return scores.stream().anyMatch(score -> score.account().equals(account));
    }
}

package org.redthread.texts.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The act by which a party handed something in; several in a round add up.
///
/// @param submittedBy by role
/// @param nothing whether the party said that it proposes nothing
/// @param fileName of a reply in Word, as its sender called it; null for one made on the page
/// @param documentId the file itself; null for one made on the page
/// @param notices what is to be known about the file, as [Noticed] spells it
/// @param late whether it came after the deadline, and counts only once it is admitted
public record Submission(
        UUID dialogueId,
        UUID roundId,
        UUID partyId,
        UUID id,
        Instant submittedAt,
        String submittedBy,
        Source source,
        boolean nothing,
        @Nullable String fileName,
        @Nullable UUID documentId,
        List<String> notices,
        boolean late,
        @Nullable Instant admittedAt,
        @Nullable String admittedBy) {

    /// By which way it came.
    public enum Source {
        PAGE,
        WORD
    }

    /// The same with the file that it came as.
    Submission with(UUID document) {
        return new Submission(
                dialogueId,
                roundId,
                partyId,
                id,
                submittedAt,
                submittedBy,
                source,
                nothing,
                fileName,
                document,
                notices,
                late,
                admittedAt,
                admittedBy);
    }

    /// Whether it waits for the Chair.
    public boolean waits() {
        return late && admittedAt == null;
    }

    public List<Noticed> noticed() {
        return notices.stream().map(Noticed::read).toList();
    }
}

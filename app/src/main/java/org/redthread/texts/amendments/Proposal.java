package org.redthread.texts.amendments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.json.ChangeJson;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Disposition;

/// One change that a party wants in a text, or a remark where `change` is null.
///
/// @param editId what was done in one act at one place shares it; a change read from Word stands alone, under its own
/// @param versionId the version that it was made against
/// @param at the identity of the provision; null for the very beginning
/// @param key the same for all parties that want the same change
/// @param change as redline writes it
/// @param was the words that it takes, and in `becomes` those that it gives
/// @param counts whether it was handed in in time, or admitted
/// @param submission null until it was handed in
/// @param ruling what was decided about it, as soon as the reader may know
/// @param shared parties that it was shown to before all were shown everything
/// @param supporters other parties that stand behind it, as far as the reader may know
public record Proposal(
        UUID id,
        UUID editId,
        UUID partyId,
        UUID roundId,
        UUID versionId,
        @Nullable String at,
        @Nullable String baseHash,
        String key,
        @Nullable String change,
        String was,
        String becomes,
        String reason,
        State state,
        Source source,
        boolean counts,
        @Nullable Submitted submission,
        @Nullable Ruled ruling,
        @Nullable Answer answer,
        @Nullable String answerWords,
        String draftedBy,
        Instant draftedAt,
        @Nullable String clearedBy,
        List<UUID> shared,
        List<UUID> supporters,
        int version) {

    public enum State {
        /// The delegation's alone.
        DRAFT,
        /// The delegation's alone, and ready to be handed in.
        CLEARED,
        SUBMITTED,
        /// Handed in and taken back: it stays on record.
        WITHDRAWN
    }

    public enum Source {
        PAGE,
        WORD
    }

    public enum Answer {
        ACCEPTS,
        MAINTAINS
    }

    /// @param admittedAt of a late one; null until the Chair admits it
    public record Submitted(
            Instant submittedAt,
            String submittedBy,
            boolean late,
            @Nullable Instant admittedAt) {}

    /// @param words those of the meeting, where it was accepted as amended
    public record Ruled(Disposition disposition, String reason, String words, Instant decidedAt) {}

    /// Empty for a remark.
    public Optional<Change> changed() {
        return Optional.ofNullable(change).map(ChangeJson::read);
    }

    /// Whether it was decided on and the party has not said yet whether it accepts that.
    public boolean awaitsAnswer() {
        return state == State.SUBMITTED && ruling != null && answer == null;
    }
}

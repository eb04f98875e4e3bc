package org.redthread.texts.amendments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.json.ChangeJson;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Identity;
import org.redthread.sql.Ids;

/// A proposal as it is first written into the database: a draft of the delegation.
record Row(
        UUID dialogueId,
        UUID negotiationId,
        UUID roundId,
        UUID partyId,
        UUID id,
        UUID versionId,
        @Nullable String at,
        @Nullable String baseHash,
        String key,
        @Nullable Map<String, @Nullable Object> change,
        String was,
        String becomes,
        String reason,
        Proposal.State state,
        Proposal.Source source,
        boolean tracked,
        boolean counts,
        String draftedBy,
        Instant draftedAt,
        int version,
        UUID editId,
        List<UUID> shared) {

    static Row of(Desk desk, Change change, @Nullable String hash, String reason, Act act) {
        var at = change.at();
        return new Row(
                desk.text().dialogueId(),
                desk.text().id(),
                desk.round().id(),
                desk.delegate().party(),
                Ids.at(desk.now()),
                desk.version().id(),
                at == null ? null : at.value(),
                hash,
                change.key(),
                ChangeJson.of(change),
                Shown.before(desk.words(), change),
                Shown.after(desk.words(), change),
                reason,
                Proposal.State.DRAFT,
                Proposal.Source.PAGE,
                true,
                false,
                act.by(),
                desk.now(),
                act.version(),
                act.edit(),
                act.shared());
    }

    static Row remark(Desk desk, Identity at, @Nullable String hash, String reason, Act act) {
        var id = Ids.at(desk.now());
        return new Row(
                desk.text().dialogueId(),
                desk.text().id(),
                desk.round().id(),
                desk.delegate().party(),
                id,
                desk.version().id(),
                at.value(),
                hash,
                "remark:" + id,
                null,
                "",
                "",
                reason,
                Proposal.State.DRAFT,
                Proposal.Source.PAGE,
                true,
                false,
                act.by(),
                desk.now(),
                act.version(),
                act.edit(),
                act.shared());
    }

    /// What all changes of one act share.
    ///
    /// @param by who drafted it, by role
    record Act(UUID edit, int version, String by, List<UUID> shared) {}
}

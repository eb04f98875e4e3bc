package org.redthread.texts.consolidation;

import java.time.Instant;
import java.util.Map;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Ruling;

/// What is decided about a change, whoever proposed it.
///
/// @param key of the change
/// @param words of the meeting's own, where it is accepted as amended; else empty
/// @param intoKey of the change that takes it up, where it is merged; else empty
/// @param settled false while the secretariat proposes it, true once the Chair has said so
/// @param version counts its changes, so that nobody overwrites what somebody else decided meanwhile
public record Decision(
        String key,
        Disposition disposition,
        String reason,
        String words,
        String intoKey,
        boolean settled,
        Instant decidedAt,
        String decidedBy,
        int version) {

    /// What stands for the version of a change about which nothing is decided.
    public static final int NONE = -1;

    /// As the redline knows it.
    ///
    /// @param ids of amendments by the keys of their changes
    Ruling ruling(Map<String, String> ids) {
        return new Ruling(disposition, reason, words, ids.getOrDefault(intoKey, intoKey));
    }

    /// The same, said by the Chair.
    Decision settled(Instant now, String by) {
        return new Decision(key, disposition, reason, words, intoKey, true, now, by, version + 1);
    }

    /// Whether the change is still to be settled: nobody settled it, or it was sent elsewhere to come back.
    public boolean leavesOpen() {
        return !settled || disposition == Disposition.REFERRED;
    }
}

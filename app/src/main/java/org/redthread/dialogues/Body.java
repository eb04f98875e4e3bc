package org.redthread.dialogues;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.Subject;
import org.redthread.record.When;
import org.redthread.record.Words;

/// A body of a dialogue: what meets, not a meeting of it.
///
/// @param since when it was set up, null where that is not recorded
/// @param seen when a source first has it, where its beginning is not recorded
/// @param succeededBy slug of the body that took its place
/// @param also who else belongs to it, where that is no party: the EU Presidency in office
public record Body(
        UUID id,
        String slug,
        Kind kind,
        Words name,
        @Nullable Words purpose,
        @Nullable When since,
        @Nullable When seen,
        @Nullable String succeededBy,
        List<String> also,
        @Nullable Words note,
        List<String> sources) {

    public enum Kind {
        CONFERENCE,
        SENIOR_OFFICIALS,
        STEERING,
        REGIONAL,
        THEMATIC,
        PRACTITIONERS,
        NETWORK
    }

    public Subject subject() {
        return new Subject("body", id);
    }

    /// Its address without language and date.
    public String inside(Dialogue dialogue) {
        return dialogue.inside() + "/bodies/" + slug;
    }
}

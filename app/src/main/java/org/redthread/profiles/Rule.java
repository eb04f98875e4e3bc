package org.redthread.profiles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the dialogue decided about profiles, or a source says of them.
///
/// @param decidedAtSlug the meeting that decided it, as in its address
public record Rule(
        UUID dialogueId,
        int place,
        Kind kind,
        String says,
        @Nullable String decidedAtSlug,
        List<String> sources) {

    public enum Kind {
        TEMPLATE,
        LANGUAGES,
        SILENCE,
        TARGET,
        ACCESS
    }
}

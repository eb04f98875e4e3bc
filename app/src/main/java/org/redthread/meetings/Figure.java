package org.redthread.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure of a meeting as a source prints it.
///
/// @param printed `38`, `over 250`
/// @param number the same as a number where it is one
/// @param at the paragraph of the source
public record Figure(
        Of of,
        String printed,
        @Nullable Integer number,
        @Nullable String note,
        @Nullable String at,
        List<String> sources) {

    /// What is counted. States and organisations are told apart wherever the source does.
    public enum Of {
        PARTICIPANTS,
        COUNTRIES,
        ORGANISATIONS,
        STATES_AND_ORGANISATIONS,
        MINISTERS,
        DEPUTIES_AND_STATE_SECRETARIES,
        MINISTERS_AND_DEPUTY_MINISTERS
    }
}

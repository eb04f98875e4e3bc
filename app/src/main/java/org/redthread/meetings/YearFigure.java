package org.redthread.meetings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure printed of a whole year of a dialogue.
///
/// @param printed `8`, `over 400`, or names where places are told
public record YearFigure(
        UUID dialogueId,
        int place,
        int year,
        Of of,
        String printed,
        @Nullable Integer number,
        @Nullable String at,
        List<String> sources) {

    public enum Of {
        MEETINGS,
        PARTICIPANTS,
        COUNTRIES,
        PLACES
    }
}

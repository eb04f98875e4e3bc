package org.redthread.results.frameworks;

import org.jspecify.annotations.Nullable;
import org.redthread.record.Words;

/// What a cycle is to bring about.
///
/// @param number in its framework: `2`
/// @param within number of the objective one level above; null at the top
public record Objective(
        String number, Level level, Words words, @Nullable String within) {

    public enum Level {
        /// What changes in the long run, to which others contribute too.
        IMPACT,
        /// What is done otherwise than before.
        OUTCOME,
        /// What the work itself brings forth.
        OUTPUT
    }
}

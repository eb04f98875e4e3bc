package org.redthread.results.feedback;

/// What became of an answer, as the database says it.
enum Given {
    TAKEN,
    NOT_ASKED,
    OVER,
    /// The same person answered before; two answers at the same moment are one.
    GIVEN
}

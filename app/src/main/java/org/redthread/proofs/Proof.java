package org.redthread.proofs;

import org.jspecify.annotations.Nullable;
import org.redthread.check.Report;
import org.redthread.meetings.Recorded;

/// What came of a text that was handed in.
public sealed interface Proof {

    /// @param text as it was read, which the places of the findings refer to
    /// @param meeting that it was held against; null where the record knows none for certain
    record Read(String text, Report report, @Nullable Recorded meeting) implements Proof {}

    /// @param detail one sentence in English about the file, where the reader of files has one
    record Refused(Reason reason, @Nullable String detail) implements Proof {}

    enum Reason {
        EMPTY,
        LARGE,
        LONG,
        UNUSABLE,
        BUSY
    }
}

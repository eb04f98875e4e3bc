package org.redthread.check.command;

import org.redthread.check.Report;

/// What came of one file.
sealed interface Result {

    record Checked(String file, Report report) implements Result {}

    /// @param reason one sentence
    record Refused(String file, String reason) implements Result {}
}

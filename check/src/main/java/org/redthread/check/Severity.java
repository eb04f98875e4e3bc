package org.redthread.check;

/// How sure and how grave: an error is wrong by the document itself, a warning is very likely wrong, a note is worth a
/// look.
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}

package org.redthread.thread;

/// How one knot hangs on another, read from the first to the second: a text *mandates* an action point.
public enum LinkKind {
    MANDATES,
    PROPOSES,
    HOSTS,
    FUNDS,
    CONTRIBUTES_TO,
    MEASURES,
    REPORTS_ON,
    FEEDS_INTO,
    SUPERSEDES,
    /// A text or decision and the meeting that took it.
    DECIDED_AT,
    /// A meeting and its body, a body and its dialogue, an activity and its plan.
    PART_OF
}

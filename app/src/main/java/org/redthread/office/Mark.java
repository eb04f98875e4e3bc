package org.redthread.office;

/// How a stretch of words differs from those around it.
public enum Mark {
    STRONG,
    EMPHASIS,
    /// A figure that somebody typed and nothing was counted for.
    TYPED,
    /// A figure that the record contradicts.
    DISPUTED,
    /// Wording that stands in until there is one: never to be taken for the parties' own.
    SAMPLE,
    INSERTED,
    DELETED
}

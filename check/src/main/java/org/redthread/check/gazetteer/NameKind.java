package org.redthread.check.gazetteer;

/// What a name is to its party. An alias is how others write it; no party is blamed for it, but it may end all the
/// same.
public enum NameKind {
    SHORT,
    OFFICIAL,
    ACRONYM,
    ALIAS
}

package org.redthread.iati;

/// How grave a finding is, after the standard: what is critical cannot be taken, errors break it, warnings advise.
public enum Severity {
    CRITICAL,
    ERROR,
    WARNING
}

package org.redthread.check;

/// What can be wrong with a summary.
public enum FindingClass {
    COUNT_OF_COUNTRIES,
    COUNT_OF_ORGANISATIONS,
    ORGANISATION_AMONG_COUNTRIES,
    DUPLICATE,
    NAME_NOT_IN_FORCE,
    ORDER,
    WEEKDAY,
    NO_SUCH_DATE,
    DEADLINE,
    NUMBERING,
    BRACKET,
    TWO_NAMES,
    COUNT_WORD,
    AGAINST_RECORD;

    /// As a reader is told.
    public String words(Sayings sayings) {
        return sayings.say("class." + name());
    }
}

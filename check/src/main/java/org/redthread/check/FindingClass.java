package org.redthread.check;

/// What can be wrong with a summary. The words are what a reader sees.
public enum FindingClass {
    COUNT_OF_COUNTRIES("printed number of countries"),
    COUNT_OF_ORGANISATIONS("printed number of organisations"),
    ORGANISATION_AMONG_COUNTRIES("organisations counted among countries"),
    DUPLICATE("listed twice"),
    NAME_NOT_IN_FORCE("name not in force on the date"),
    ORDER("order broken"),
    WEEKDAY("weekday does not fit the date"),
    DEADLINE("deadline that cannot be met"),
    NUMBERING("numbering"),
    BRACKET("bracket or quotation mark"),
    TWO_NAMES("one text, two names"),
    COUNT_WORD("printed number against its list"),
    AGAINST_RECORD("differs from the record");

    private final String words;

    FindingClass(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

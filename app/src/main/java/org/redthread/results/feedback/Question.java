package org.redthread.results.feedback;

import java.util.Locale;

/// What is asked: three questions to be answered from 1, not at all, to 5, fully; and two in words.
public enum Question {
    USE,
    PAPERS,
    VOICE,
    GOOD,
    OTHER;

    public static final int HIGHEST = 5;

    public boolean inWords() {
        return this == GOOD || this == OTHER;
    }

    /// Its field on the form.
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}

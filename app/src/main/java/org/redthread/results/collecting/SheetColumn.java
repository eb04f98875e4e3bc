package org.redthread.results.collecting;

import java.util.Locale;
import org.redthread.web.Language;
import org.redthread.web.Messages;

/// A column of a form that is filled in away from here. The first four say what a row is about and come back as they
/// went.
public enum SheetColumn {
    INDICATOR,
    WHAT,
    UNIT,
    PERIOD,
    NUMBER,
    WHOLE,
    WORDS,
    NOTE,
    /// Of which part a row is; blank for all.
    PART;

    /// Of its message.
    public String label() {
        return "collecting.column." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether a table is read without it.
    boolean mayLack() {
        return this == WHAT || this == NOTE || this == PART;
    }

    /// Whether a head calls it so, in whichever language the form was taken.
    boolean called(String head, Messages messages) {
        for (var language : Language.values())
            if (messages.say(language, label()).equalsIgnoreCase(head.strip())) return true;
        return false;
    }
}

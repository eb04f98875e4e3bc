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
    NOTE;

    /// Of its message.
    public String label() {
        return "collecting.column." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether a head calls it so, in whichever language the form was taken.
    boolean called(String head, Messages messages) {
        for (var language : Language.values())
            if (messages.say(language, label()).equalsIgnoreCase(head.strip())) return true;
        return false;
    }
}

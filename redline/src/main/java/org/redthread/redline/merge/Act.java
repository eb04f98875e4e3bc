package org.redthread.redline.merge;

import org.redthread.redline.text.Text;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;

/// What an amendment does, in the words of a consolidation table.
public enum Act {
    ADDS("adds"),
    DELETES("deletes"),
    REPLACES("replaces"),
    /// The same words, marked otherwise.
    FORMATS("formats"),
    MOVES("moves"),
    SPLITS("splits"),
    JOINS("joins"),
    RECASTS("recasts"),
    ADRIFT("made on an older version");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    /// As it stands in a table.
    public String word() {
        return word;
    }

    /// The same in a language.
    public String said(Tongue tongue) {
        return tongue.say(Phrase.valueOf(name()));
    }

    public static Act of(Text base, Change change) {
        return switch (change) {
            case Change.Words each -> {
                if (each.from() == each.to()) yield ADDS;
                if (each.with().isEmpty()) yield DELETES;
                yield each.with().text().equals(Shown.before(base, change)) ? FORMATS : REPLACES;
            }
            case Change.Split _ -> SPLITS;
            case Change.Join _ -> JOINS;
            case Change.Drop _ -> DELETES;
            case Change.Place each -> each.moved().isEmpty() ? ADDS : MOVES;
            case Change.Recast _ -> RECASTS;
            case Change.Adrift _ -> ADRIFT;
        };
    }
}

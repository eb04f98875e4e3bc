package org.redthread.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.redthread.redline.Unheld;
import org.redthread.web.Here;

/// What a file held and a text cannot hold, as rows keep it and as readers are told, each in an own language.
public final class NotHeld {

    private NotHeld() {}

    /// As a row keeps it: the kind, how often, and what it is about.
    public static String written(Unheld unheld) {
        return (unheld.what() + " " + unheld.times() + " " + unheld.about()).strip();
    }

    /// What a row keeps. Older ones keep a sentence of the library; one that it does not know is said as it stands.
    public static String said(String written, Here here) {
        return read(written).map(unheld -> said(unheld, here)).orElse(written);
    }

    private static String said(Unheld unheld, Here here) {
        var said = here.say(key(unheld.what()), unheld.about(), unheld.times());
        return unheld.times() == 1 || unheld.what() == Unheld.What.ELEMENTS
                ? said
                : here.say("unheld.often", said, unheld.times());
    }

    static String key(Unheld.What what) {
        return "unheld." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Unheld> read(String written) {
        var parts = written.split(" ", 3);
        if (parts.length < 2 || !parts[1].matches("[0-9]{1,9}")) return Unheld.read(written);
        return Arrays.stream(Unheld.What.values())
                .filter(what -> what.name().equals(parts[0]))
                .map(what -> new Unheld(what, parts.length > 2 ? parts[2] : "", Integer.parseInt(parts[1])))
                .findFirst();
    }
}

package org.redthread.texts.rounds;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.compile.Notice;
import org.redthread.texts.NotHeld;
import org.redthread.web.Here;

/// Something that is to be known about a reply, kept without words so that everybody reads it in an own language.
///
/// @param key the last part of the key of its sentence
/// @param argument a number, or a name; may be empty
public record Noticed(String key, String argument) {

    static Noticed of(Notice notice) {
        return switch (notice) {
            case Notice.CarriedOver each -> new Noticed("carried-over", each.from());
            case Notice.AlreadyThere each -> new Noticed("already-there", String.valueOf(each.changes()));
            case Notice.Adrift each -> new Noticed("adrift", String.valueOf(each.changes()));
            case Notice.Untracked each -> new Noticed("untracked", String.valueOf(each.changes()));
            case Notice.Compared _ -> new Noticed("compared", "");
            case Notice.NothingChanged _ -> new Noticed("nothing-changed", "");
            case Notice.NotHeld each -> new Noticed("unheld", NotHeld.written(each.what()));
        };
    }

    static List<Noticed> of(List<Notice> notices) {
        var all = new ArrayList<Noticed>();
        notices.forEach(notice -> all.add(of(notice)));
        return all;
    }

    /// As a row keeps it.
    String written() {
        return argument.isEmpty() ? key : key + " " + argument;
    }

    static Noticed read(String written) {
        var space = written.indexOf(' ');
        return space < 0
                ? new Noticed(written, "")
                : new Noticed(written.substring(0, space), written.substring(space + 1));
    }

    /// In the reader's language.
    public String said(Here here) {
        if (argument.matches("[0-9]{1,9}")) return here.say("rounds.notice." + key, Integer.parseInt(argument));
        var said = key.equals("unheld") ? NotHeld.said(argument, here) : argument;
        return here.say("rounds.notice." + key, said);
    }
}

package org.redthread.dialogues;

import java.util.ArrayList;
import org.redthread.web.Here;

/// How long an office is known to be held, in words that claim no more than the record does.
public final class Tenure {

    private Tenure() {}

    /// Since 2007; last seen in 2014; worked out, not stated. Empty where the record says nothing of it.
    public static String of(Office office, Here here) {
        var parts = new ArrayList<String>();
        if (office.since() != null && office.until() != null)
            parts.add(here.say(
                    "dialogues.tenure.span",
                    office.since().in(here),
                    office.until().in(here)));
        else if (office.since() != null)
            parts.add(here.say("dialogues.tenure.since", office.since().in(here)));
        if (office.seen() != null)
            parts.add(here.say("dialogues.tenure.seen", office.seen().in(here)));
        if (office.since() == null && office.seen() == null) parts.add(here.say("dialogues.tenure.undated"));
        if (office.inferred()) parts.add(here.say("dialogues.tenure.inferred"));
        if (office.note() != null) parts.add(office.note().in(here.language()));
        return String.join(" · ", parts);
    }

    /// The same of a participation: listed in October 2013, since when is not recorded.
    public static String of(Participant participant, Here here) {
        var since = participant.since();
        var words = here.say("dialogues.first." + participant.first(), since.in(here));
        return participant.last().equals(since)
                ? words
                : words + " · "
                        + here.say(
                                "dialogues.latest." + participant.latest(),
                                participant.last().in(here));
    }
}

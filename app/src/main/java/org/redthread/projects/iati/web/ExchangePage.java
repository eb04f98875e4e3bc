package org.redthread.projects.iati.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.iati.Activities;
import org.redthread.projects.iati.Audience;
import org.redthread.projects.iati.Brought;
import org.redthread.projects.iati.Held;
import org.redthread.web.Here;

/// What the page of a dialogue's IATI shows: what is held, and, for its secretariat, how more comes in.
///
/// @param held one page of them, and one more where there are more
/// @param wrong what is wrong with the file that was handed in; null where nothing is
public record ExchangePage(
        Here here,
        Dialogue dialogue,
        Activities.Counts counts,
        List<Held> held,
        boolean takes,
        List<Brought> brought,
        Audience audience,
        @Nullable String wrong,
        long megabytes) {

    static final int SHOWN = 50;

    public String inside() {
        return dialogue.inside() + "/projects/iati";
    }

    public List<Held> shown() {
        return held.subList(0, Math.min(SHOWN, held.size()));
    }

    /// The identifier that the next page begins after; null where this is the last.
    public @Nullable String next() {
        return held.size() > SHOWN ? held.get(SHOWN - 1).identifier() : null;
    }

    public String next(String after) {
        return here.to(inside() + "?after=" + URLEncoder.encode(after, UTF_8) + "#held");
    }

    /// Only those that everybody may read stand in the file for everybody.
    public String only(Held held) {
        return here.to(dialogue.inside() + "/projects/iati.xml?activity="
                + URLEncoder.encode(held.identifier(), UTF_8)
                + (held.isPublic() ? "" : "&all=true"));
    }

    public String status(Held held) {
        return Codes.status(here, held.status());
    }

    public String moment(Brought brought) {
        return here.moment(brought.openedAt());
    }
}

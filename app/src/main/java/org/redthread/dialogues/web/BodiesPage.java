package org.redthread.dialogues.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.web.Here;

/// The bodies of a dialogue as of a day, with whoever presides, and the offices of the dialogue itself.
///
/// @param other bodies that did not stand on that day
public record BodiesPage(
        Here here,
        Dialogue dialogue,
        List<BodyLine> bodies,
        List<BodyLine> other,
        List<OfficeLine> offices,
        List<PartyName> footnotes) {

    public List<String> sources() {
        return bodies.stream()
                .flatMap(line -> line.body().sources().stream())
                .distinct()
                .sorted()
                .toList();
    }
}

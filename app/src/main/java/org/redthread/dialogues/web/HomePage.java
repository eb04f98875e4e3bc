package org.redthread.dialogues.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Cycle;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Milestone;
import org.redthread.parties.PartyName;
import org.redthread.record.Claim;
import org.redthread.web.Here;

/// A dialogue at one glance, as of a day.
///
/// @param offices of the dialogue itself
/// @param began what sources say of its beginning: more than one is a dispute
/// @param cycle null before the first began
/// @param figures how many take part, observe, were seen, and left
/// @param milestones the latest first
public record HomePage(
        Here here,
        Dialogue dialogue,
        List<OfficeLine> offices,
        List<Claim> began,
        @Nullable Cycle cycle,
        List<Figure> figures,
        List<BodyLine> bodies,
        List<Milestone> milestones,
        int contradictions,
        List<PartyName> footnotes) {

    /// A figure that opens what it counted.
    public record Figure(String text, String anchor) {}

    /// How a knot is drawn: tied, in hand, to come.
    public String knot(Cycle.Knot knot) {
        if (cycle == null || !knot.tied(here.asOf())) return "open";
        return cycle.current(here.asOf()).equals(knot) ? "now" : "tied";
    }

    public int tied() {
        return cycle == null
                ? 0
                : (int) cycle.knots().stream()
                        .filter(knot -> knot.tied(here.asOf()))
                        .count();
    }

    /// Keys of the sources that the page rests on.
    public List<String> sources() {
        var offices = this.offices.stream().flatMap(office -> office.sources().stream());
        var bodies = this.bodies.stream().flatMap(line -> line.body().sources().stream());
        return Stream.of(dialogue.sources().stream(), offices, bodies)
                .flatMap(keys -> keys)
                .distinct()
                .sorted()
                .toList();
    }
}

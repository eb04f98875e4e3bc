package org.redthread.dialogues.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Seat;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;
import org.redthread.record.Claim;
import org.redthread.record.Contradiction;
import org.redthread.web.Here;

/// One body: since when, who held its offices, who belongs to it, and what sources dispute of it.
///
/// @param offices every statement, the oldest first
public record BodyPage(
        Here here,
        Dialogue dialogue,
        Body body,
        String since,
        @Nullable Body successor,
        List<OfficeLine> offices,
        List<Line> seats,
        List<Claim> claims,
        List<Contradiction> contradictions,
        List<PartyName> footnotes) {

    public record Line(PartyName name, Seat seat) {}

    public int seated(Kind kind) {
        return (int) seats.stream().filter(line -> line.name().kind() == kind).count();
    }
}

package org.redthread.dialogues.web;

import java.util.List;
import org.redthread.dialogues.Body;
import org.redthread.web.Here;

/// A line of a page on a body, with whoever presides.
///
/// @param since as the record has it; empty where it is silent
public record BodyLine(Body body, String name, String kind, String since, List<OfficeLine> offices) {

    static List<BodyLine> all(List<Body> bodies, List<OfficeLine> offices, Here here) {
        return bodies.stream()
                .map(body -> new BodyLine(
                        body,
                        body.name().in(here.language()),
                        here.say("dialogues.kind." + body.kind()),
                        since(body, here),
                        offices.stream()
                                .filter(office -> body.id().equals(office.body()))
                                .toList()))
                .toList();
    }

    static String since(Body body, Here here) {
        if (body.since() != null) return body.since().in(here);
        return body.seen() == null
                ? ""
                : here.say("dialogues.bodies.seen", body.seen().in(here));
    }
}

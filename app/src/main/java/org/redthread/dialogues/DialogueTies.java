package org.redthread.dialogues;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Tie;

/// How the record ties bodies to their dialogue and to the bodies before them. Seats, offices and participation are
/// no ties: the pages of the dialogue have them, as of a day.
final class DialogueTies {

    static final String DIALOGUE = "dialogue";
    static final String BODY = "body";

    private DialogueTies() {}

    static Knot knot(Dialogue dialogue) {
        return new Knot(DIALOGUE, dialogue.id());
    }

    static Knot knot(Body body) {
        return new Knot(BODY, body.id());
    }

    static List<Tie> of(List<Draft> drafts) {
        var ties = new ArrayList<Tie>();
        for (var draft : drafts) {
            var bodies = draft.bodies().stream().map(Draft.SeatedBody::body).toList();
            for (var body : bodies) {
                ties.add(tie(LinkKind.PART_OF, body, knot(draft.dialogue())).from(known(body)));
                for (var next : bodies)
                    if (next.slug().equals(body.succeededBy()))
                        ties.add(tie(LinkKind.SUPERSEDES, next, knot(body)).from(known(next)));
            }
        }
        return ties;
    }

    private static Tie tie(LinkKind kind, Body body, Knot to) {
        return Tie.recorded(
                kind, knot(body), to, body.sources(), "dialogues/%s/%s/%s".formatted(kind, body.id(), to.id()));
    }

    private static @Nullable When known(Body body) {
        return body.since() == null ? body.seen() : body.since();
    }
}

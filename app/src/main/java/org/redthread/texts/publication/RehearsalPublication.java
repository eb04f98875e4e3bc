package org.redthread.texts.publication;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.negotiations.Furnishes;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Sample;
import org.redthread.texts.negotiations.State;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The publication of the one of the Rehearsal's own texts that is endorsed.
@Component
@Order(20)
class RehearsalPublication implements Furnishes {

    private final Publications publications;
    private final Negotiations negotiations;

    RehearsalPublication(Publications publications, Negotiations negotiations) {
        this.publications = publications;
        this.negotiations = negotiations;
    }

    @Override
    public Sample sample() {
        return Sample.DECLARATION;
    }

    @Override
    public void furnish(Dialogue rehearsal, Negotiated text) {
        var now = negotiations.all(List.of(text.id())).getFirst();
        if (now.state() != State.ENDORSED) return;
        var findings = publications.publish(rehearsal, now, String.valueOf(now.version()));
        if (!findings.isEmpty()) throw new IllegalStateException("The sample is not published: " + findings);
    }
}

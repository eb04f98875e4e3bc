package org.redthread.texts.endorsement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.text.Text;
import org.redthread.texts.endorsement.Endorsement;
import org.redthread.texts.endorsement.Endorsements;
import org.redthread.texts.endorsement.Position;
import org.redthread.texts.endorsement.Positions;
import org.redthread.texts.endorsement.Retractions;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.State;
import org.redthread.thread.Knot;
import org.redthread.thread.Threads;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the page of an endorsement, in one transaction.
@Component
class EndorsementPages {

    private final Endorsements endorsements;
    private final Positions positions;
    private final Retractions retractions;
    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final Threads threads;
    private final Clock clock;

    EndorsementPages(
            Endorsements endorsements,
            Positions positions,
            Retractions retractions,
            Negotiations negotiations,
            Dialogues dialogues,
            Threads threads,
            Clock clock) {
        this.endorsements = endorsements;
        this.positions = positions;
        this.retractions = retractions;
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.threads = threads;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    String show(Here here, Dialogue dialogue, Negotiated text, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), text.zone()).toString();
        return show(here, dialogue, text, Form.fresh(Map.of("on", today, "how", "CONSENSUS")), model);
    }

    @Transactional(readOnly = true)
    String show(Here here, Dialogue dialogue, Negotiated text, Form form, Model model) {
        var endorsement = endorsements.find(text);
        var words = endorsement
                .flatMap(one -> text.version(one.versionId()))
                .map(negotiations::words)
                .orElse(Text.EMPTY);
        var meeting = endorsement
                .flatMap(one -> Optional.ofNullable(one.meetingId()))
                .flatMap(id -> threads.told(new Knot("meeting", id), here))
                .orElse(null);
        var keeps = endorsements.mayKeep(dialogue);
        var day = endorsement.map(Endorsement::endorsedOn).orElse(here.asOf());
        var positioned = endorsement.map(Endorsement::positions).orElse(List.of()).stream()
                .map(Position::partyId)
                .toList();
        var participation = dialogues.participation(dialogue, day, here.language(), positioned);
        model.addAttribute(
                "page",
                new EndorsementPage(
                        here,
                        dialogue,
                        text,
                        clock.instant(),
                        endorsement.orElse(null),
                        words,
                        meeting,
                        participation,
                        retractions.of(text),
                        keeps,
                        retractions.mayTakeBack(dialogue),
                        keeps && text.state() == State.CIRCULATED && endorsements.waitsForRound(text),
                        positions.mayStandIn(dialogue),
                        positions.own(dialogue),
                        form));
        return "texts/endorsement/endorsement";
    }
}

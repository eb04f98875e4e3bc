package org.redthread.texts.rounds.web;

import java.util.Arrays;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Candidate;
import org.redthread.texts.rounds.Opening;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Stage;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The rounds of a text, and the form that opens the next.
///
/// @param keeps whether the reader opens rounds
/// @param candidates who could be asked; empty where no round can be opened now
/// @param zones to set the deadline in
public record RoundsPage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        List<Round> rounds,
        boolean keeps,
        List<Candidate> candidates,
        List<Form.Choice> zones,
        Form form) {

    public String inside() {
        return dialogue.inside() + text.inside() + "/rounds";
    }

    public String address(Round round) {
        return here.to(dialogue.inside() + round.inside(text));
    }

    /// Why no round can be opened; empty where one can.
    public String hindrance() {
        if (!text.state().isNegotiated()) return here.say("rounds.not-negotiated");
        return rounds.stream().anyMatch(Round::isOpen) ? here.say("rounds.open-already") : "";
    }

    public List<Form.Choice> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Form.Choice(stage.name(), here.say("rounds.stage." + stage)))
                .toList();
    }

    public List<Form.Choice> whom() {
        return Arrays.stream(Opening.Whom.values())
                .map(whom -> new Form.Choice(whom.name(), here.say("rounds.whom." + whom)))
                .toList();
    }

    public boolean isTicked(PartyName name) {
        return !form.value("party-" + name.key()).isEmpty();
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(candidates, Candidate::name);
    }
}

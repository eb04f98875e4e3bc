package org.redthread.texts.rounds.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Version;
import org.redthread.texts.rounds.Round;
import org.redthread.web.Here;

/// The page of one round: what is asked for, of whom, until when.
///
/// @param base the version that proposals are made on
/// @param asked in the order of lists
/// @param covers whether the reader sees who has answered
/// @param replies whether the reader may hand in a reply
public record RoundPage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        Round round,
        Version base,
        Collection<PartyName> asked,
        boolean covers,
        boolean replies,
        Instant now) {

    public String inside() {
        return dialogue.inside() + round.inside(text);
    }

    /// Whether the reader's own party is asked.
    public boolean amends() {
        var own = here.reader().speaksFor(dialogue.id());
        return asked.stream().anyMatch(name -> own.contains(name.party()));
    }

    /// Whether the reader may see what all proposed: those who keep the round at once, those asked once it is shown.
    public boolean consolidates() {
        return covers || round.isShown() && amends();
    }

    public String title() {
        return here.say("rounds.number", round.number());
    }

    public String baseAddress() {
        return here.to(dialogue.inside() + text.inside() + "/versions/" + base.number());
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(asked);
    }
}

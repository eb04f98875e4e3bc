package org.redthread.texts.rounds.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Received;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Submission;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Where replies in Word are handed in.
///
/// @param parties whom the reader may hand in for, in the order of lists
/// @param keeps whether the reader hands in on behalf of others
/// @param received what became of the files that were just sent
/// @param submissions what the reader may see of what was handed in, the newest first
public record ReplyPage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        Round round,
        List<PartyName> parties,
        boolean keeps,
        List<Received> received,
        List<Submission> submissions,
        Instant now,
        Form form) {

    public String inside() {
        return dialogue.inside() + round.inside(text);
    }

    public String title() {
        return here.say("rounds.reply") + ", " + here.say("rounds.number", round.number());
    }

    /// Whether anything is taken at all.
    public boolean takes() {
        return round.isOpen() && !parties.isEmpty();
    }

    public boolean isLate() {
        return round.isLateAt(now);
    }

    public boolean chooses() {
        return keeps || parties.size() > 1;
    }

    public List<Form.Choice> choices() {
        var choices = new ArrayList<Form.Choice>();
        if (keeps) choices.add(new Form.Choice("", here.say("rounds.reply.by-itself")));
        parties.forEach(name -> choices.add(new Form.Choice(name.key(), name.printed())));
        return choices;
    }

    /// What became of a file, in one sentence.
    public String said(Received received) {
        return switch (received) {
            case Received.Taken one ->
                here.say(
                        "rounds.received.taken",
                        one.file(),
                        one.party().printed(),
                        one.changes(),
                        one.remarks(),
                        one.before());
            case Received.Known one ->
                here.say("rounds.received.known", one.file(), one.party().printed());
            case Received.Refused one -> one.findings().sentences(here).getOrDefault("file", one.file());
        };
    }

    public String whose(Submission submission) {
        return parties.stream()
                .filter(name -> name.party().equals(submission.partyId()))
                .map(PartyName::printed)
                .findFirst()
                .orElse("");
    }

    public String how(Submission one) {
        return here.say("rounds.source." + one.source(), here.moment(one.submittedAt(), round.zone()));
    }

    public List<PartyName> footnoted() {
        return chooses() ? PartyName.footnoted(parties) : List.of();
    }
}

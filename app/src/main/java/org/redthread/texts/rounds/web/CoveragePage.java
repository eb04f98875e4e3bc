package org.redthread.texts.rounds.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Answer;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Submission;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Who has answered in a round, and what can be done about it.
///
/// @param keeps whether the reader reminds, extends and closes
/// @param admits whether the reader lets count what came late
/// @param reminded how many parties were reminded a moment ago; −1 where nobody asked for it
public record CoveragePage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        Round round,
        List<Answer> answers,
        Map<UUID, PartyName> names,
        boolean keeps,
        boolean admits,
        Instant now,
        int reminded,
        Form form) {

    public String inside() {
        return dialogue.inside() + round.inside(text);
    }

    public String title() {
        return here.say("rounds.coverage") + ", " + here.say("rounds.number", round.number());
    }

    /// In the order of lists.
    public List<Answer> inOrder() {
        return answers.stream()
                .sorted(Comparator.comparing(this::name, PartyName.ALPHABETICAL))
                .toList();
    }

    public PartyName name(Answer answer) {
        return Objects.requireNonNull(names.get(answer.partyId()));
    }

    public long given() {
        return answers.stream().filter(Answer::isGiven).count();
    }

    /// Every late one that waits, with whose it is.
    public List<Submission> waiting() {
        return answers.stream()
                .flatMap(answer -> answer.submissions().stream())
                .filter(Submission::waits)
                .sorted(Comparator.comparing(Submission::submittedAt))
                .toList();
    }

    public String whose(Submission submission) {
        return Objects.requireNonNull(names.get(submission.partyId())).printed();
    }

    /// What a party's place in the table says first.
    public String state(Answer answer) {
        if (!answer.isGiven()) return here.say("rounds.answer.none");
        if (answer.isNothing()) return here.say("rounds.answer.nothing");
        return here.say("rounds.answer.given", answer.changes(), answer.remarks());
    }

    public String knot(Answer answer) {
        if (answer.submissions().stream().anyMatch(Submission::waits)) return "pending";
        return answer.isGiven() ? "tied" : "gap";
    }

    /// When it was handed in and by which way.
    public String how(Submission one) {
        return here.say("rounds.source." + one.source(), here.moment(one.submittedAt(), round.zone()));
    }

    public String moment(Instant moment) {
        return here.moment(moment, round.zone());
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(names.values());
    }
}

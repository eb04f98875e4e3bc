package org.redthread.texts.rounds.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.rounds.Answer;
import org.redthread.texts.rounds.Candidate;
import org.redthread.texts.rounds.Keeping;
import org.redthread.texts.rounds.Received;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.redthread.texts.rounds.WordReplies;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the pages of rounds, each in one transaction.
@Component
class RoundPages {

    private final Rounds rounds;
    private final Parties parties;
    private final Keeping keeping;
    private final WordReplies word;
    private final Clock clock;

    RoundPages(Rounds rounds, Parties parties, Keeping keeping, WordReplies word, Clock clock) {
        this.rounds = rounds;
        this.parties = parties;
        this.keeping = keeping;
        this.word = word;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    String list(Here here, Dialogue dialogue, Negotiated text, Model model) {
        var zone = text.zone().getId();
        return list(here, dialogue, text, Form.fresh(Map.of("zone", zone, "stage", "COMMENTS", "whom", "ALL")), model);
    }

    @Transactional(readOnly = true)
    String list(Here here, Dialogue dialogue, Negotiated text, Form form, Model model) {
        var known = rounds.of(text);
        var keeps = rounds.mayKeep(dialogue);
        var opens = keeps && text.state().isNegotiated() && known.stream().noneMatch(Round::isOpen);
        List<Candidate> candidates = opens ? rounds.candidates(dialogue, here.language()) : List.of();
        var zones = Zones.choices(text.zone(), here.language(), clock.instant());
        model.addAttribute("page", new RoundsPage(here, dialogue, text, known, keeps, candidates, zones, form));
        return "texts/rounds/list";
    }

    @Transactional(readOnly = true)
    String round(Here here, Dialogue dialogue, Negotiated text, Round round, Model model) {
        var base = text.version(round.versionId()).orElseGet(text::current);
        var asked = parties.names(rounds.asked(round), here.language(), here.asOf()).values().stream()
                .sorted(PartyName.ALPHABETICAL)
                .toList();
        var own = here.reader().speaksFor(dialogue.id());
        var replies = keeping.mayCover(dialogue) || asked.stream().anyMatch(name -> own.contains(name.party()));
        model.addAttribute(
                "page",
                new RoundPage(
                        here,
                        dialogue,
                        text,
                        round,
                        base,
                        asked,
                        keeping.mayCover(dialogue),
                        replies && word.mayReply(dialogue),
                        clock.instant()));
        return "texts/rounds/round";
    }

    @Transactional(readOnly = true)
    String coverage(Here here, Found found, int reminded, Form form, Model model) {
        // What is wrong with the form alone has changed nothing: the round is as it was found.
        var mistyped = form.isWrong() && !form.wrong("");
        var round = mistyped
                ? found.round()
                : rounds.get(found.text(), found.round().number());
        var answers = keeping.answers(round);
        var names = parties.names(answers.stream().map(Answer::partyId).toList(), here.language(), here.asOf());
        model.addAttribute(
                "page",
                new CoveragePage(
                        here,
                        found.dialogue(),
                        found.text(),
                        round,
                        answers,
                        names,
                        rounds.mayKeep(found.dialogue()),
                        keeping.mayAdmit(found.dialogue()),
                        clock.instant(),
                        reminded,
                        form));
        return "texts/rounds/coverage";
    }

    @Transactional(readOnly = true)
    String reply(Here here, Found found, List<Received> received, Form form, Model model) {
        var keeps = rounds.mayKeep(found.dialogue());
        var asked = new HashSet<>(rounds.asked(found.round()));
        if (!keeps) asked.retainAll(here.reader().speaksFor(found.dialogue().id()));
        var names = parties.names(asked, here.language(), here.asOf()).values().stream()
                .sorted(PartyName.ALPHABETICAL)
                .toList();
        model.addAttribute(
                "page",
                new ReplyPage(
                        here,
                        found.dialogue(),
                        found.text(),
                        found.round(),
                        names,
                        keeps,
                        received,
                        rounds.submissions(found.round()),
                        clock.instant(),
                        form));
        return "texts/rounds/reply";
    }
}

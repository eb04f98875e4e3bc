package org.redthread.texts.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Label;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.tongue.Tongue;
import org.redthread.redline.word.TextDocument;
import org.redthread.texts.Spoken;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a delegation takes home: one Word file with the text, what is open in it, until when it is to be answered and
/// how. It comes back as a reply, and is known by its [FormMarks].
@Service
public class ReplyForms {

    private final Rounds rounds;
    private final Negotiations negotiations;
    private final Parties parties;
    private final Access access;
    private final BaseAddress base;

    ReplyForms(Rounds rounds, Negotiations negotiations, Parties parties, Access access, BaseAddress base) {
        this.rounds = rounds;
        this.negotiations = negotiations;
        this.parties = parties;
        this.access = access;
        this.base = base;
    }

    /// @param fileName under which it is saved
    public record Form(String fileName, byte[] docx) {}

    /// The form of the reader's own party; of the secretariat, anybody's.
    ///
    /// @throws org.redthread.access.Forbidden to all but who speaks for a party, and the secretariat
    /// @throws NoSuchPage where no party is asked that the reader speaks for
    @Transactional(readOnly = true)
    public Form form(Dialogue dialogue, Negotiated text, Round round, Here here) {
        access.require(RoundAction.REPLY, dialogue.id());
        var version = text.version(round.versionId()).orElseThrow(() -> new NoSuchPage("page"));
        var party = party(round, here);
        var words = negotiations.words(version);
        var cover = cover(dialogue, text, round, party, words, here);
        var blocks = new ArrayList<>(cover);
        blocks.addAll(words.blocks());
        var marks = new FormMarks(
                text.id(),
                version.id(),
                round.number(),
                party == null ? null : party.party(),
                cover.size(),
                version.checksum());
        var docx = marks.into(TextDocument.write(new Text(blocks)).content());
        var whose = party == null ? "" : "-" + party.key();
        return new Form("%s-round-%d%s.docx".formatted(text.slug(), round.number(), whose), docx);
    }

    private @Nullable PartyName party(Round round, Here here) {
        if (rounds.mayKeep(round.dialogueId())) return null;
        var asked = rounds.asked(round);
        var own = access.reader().speaksFor(round.dialogueId()).stream()
                .filter(asked::contains)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("page"));
        return parties.names(List.of(own), here.language(), here.today()).get(own);
    }

    private List<Block> cover(
            Dialogue dialogue, Negotiated text, Round round, @Nullable PartyName party, Text words, Here here) {
        var address = base.of("/" + here.language().tag() + dialogue.inside() + round.inside(text) + "/reply");
        var said = new ArrayList<String>();
        if (text.sample()) said.add(here.say("rounds.mail.sample"));
        said.add(here.say(
                "rounds.form.of",
                party == null ? here.say("rounds.form.anybody") : party.printed(),
                round.number(),
                here.say("rounds.stage." + round.stage()),
                here.say("negotiations.version", version(text, round))));
        said.add(here.say("rounds.form.deadline", here.clocks().named(round.deadline(), round.zone())));
        said.add(here.say("rounds.form.how"));
        said.add(here.say("rounds.form.where", address));
        var open = open(words, Spoken.by(here));
        said.add(open.isEmpty() ? here.say("rounds.form.open.none") : here.say("rounds.form.open", open));
        if (party != null && party.footnote() != null) said.add(party.sign() + " " + party.footnote());
        var blocks = new ArrayList<Block>();
        blocks.add(block(0, Kind.HEADING, here.say("rounds.form.title", text.symbol(), text.title())));
        for (var one : said) blocks.add(block(blocks.size(), Kind.PARAGRAPH, one));
        blocks.add(block(blocks.size(), Kind.HEADING, here.say("rounds.form.text")));
        return blocks;
    }

    private static int version(Negotiated text, Round round) {
        UUID id = round.versionId();
        return text.version(id).orElseGet(text::current).number();
    }

    /// The provisions in which words stand in brackets, as people call them.
    private static String open(Text words, Tongue tongue) {
        return words.blocks().stream()
                .filter(block -> block.wording().text().contains("["))
                .map(block -> Label.of(words, block.id(), tongue))
                .collect(Collectors.joining(", "));
    }

    private static Block block(int place, Kind kind, String words) {
        return new Block(new Identity("cover-" + place), kind, 0, "", Wording.of(words));
    }
}

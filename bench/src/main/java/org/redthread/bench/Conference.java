package org.redthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.word.By;
import org.redthread.redline.word.Markup;
import org.redthread.redline.word.Markup.Note;
import org.redthread.redline.word.NewDocument;

/// A long draft and the replies of many parties to it, drawn from one seed: sample words, no real text.
record Conference(Text base, List<Reply> replies) {

    private static final String[] WORDS = {
        "participants",
        "shall",
        "cooperate",
        "with",
        "regard",
        "to",
        "safe",
        "orderly",
        "and",
        "regular",
        "movement",
        "of",
        "persons",
        "including",
        "return",
        "in",
        "line",
        "national",
        "law",
        "capacity",
        "building",
        "good",
        "practice",
        "on",
        "data",
        "between",
        "authorities"
    };

    /// @param edits how many each party makes; one in five of them falls on words that all fight over
    static Conference of(int provisions, int parties, int edits) {
        var random = new Random(1);
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < provisions; i++)
            blocks.add(new Block(
                    new Identity("p" + i),
                    Kind.PROVISION,
                    0,
                    (i + 1) + ".",
                    Wording.of(sentence(random, 40 + random.nextInt(40)))));
        var base = new Text(blocks);
        var replies = new ArrayList<Reply>();
        for (int party = 0; party < parties; party++)
            replies.add(reply("Party %02d".formatted(party + 1), base, new Random(party), edits));
        return new Conference(base, replies);
    }

    private static Reply reply(String party, Text base, Random random, int edits) {
        var proposals = new ArrayList<Reply.Proposal>();
        var touched = new java.util.HashSet<Integer>();
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(5) == 0 ? random.nextInt(10) : random.nextInt(base.size());
            if (!touched.add(at)) continue;
            var block = base.blocks().get(at);
            var text = block.wording().text();
            int from = text.indexOf(' ', at < 10 ? 10 : random.nextInt(text.length() / 2)) + 1;
            int to = text.indexOf(' ', from + random.nextInt(20));
            proposals.add(new Reply.Proposal(
                    switch (random.nextInt(8)) {
                        case 0 ->
                            new Change.Place(
                                    block.id(),
                                    List.of(new Block(
                                            new Identity("new"),
                                            Kind.PROVISION,
                                            0,
                                            "",
                                            Wording.of(sentence(random, 30)))),
                                    java.util.Set.of(),
                                    List.of());
                        case 1 -> new Change.Drop(block.id(), List.of(block.id()));
                        case 2 -> new Change.Words(block.id(), from, from, Wording.of(sentence(random, 2)));
                        default ->
                            new Change.Words(
                                    block.id(),
                                    from,
                                    Math.max(from, to),
                                    Wording.of(sentence(random, 1 + random.nextInt(4))));
                    }));
        }
        return new Reply(party, party + ".docx", null, proposals, List.of());
    }

    private static String sentence(Random random, int length) {
        var words = new ArrayList<String>();
        for (int i = 0; i < length; i++) words.add(WORDS[random.nextInt(WORDS.length)]);
        return String.join(" ", words);
    }

    /// Writes the draft and the replies as Word files with tracked changes and comments.
    ///
    /// @return where the draft is
    Path write(Path folder) throws IOException, Unreadable {
        var document = NewDocument.landscape();
        base.blocks()
                .forEach(block -> document.paragraph(
                        block.number() + " " + block.wording().text()));
        var draft = document.bytes();
        for (var reply : replies) {
            var markup = Markup.of("base.docx", draft);
            var by = new By(reply.party(), LocalDateTime.of(2026, 3, 1, 9, 0));
            for (var proposal : reply.proposals()) propose(markup, by, proposal.change());
            Files.write(folder.resolve(reply.file()), markup.bytes());
        }
        return Files.write(folder.resolve("base.docx"), draft);
    }

    private void propose(Markup markup, By by, Change change) {
        if (change.at() == null) return;
        int index = base.indexOf(change.at());
        var at = markup.text().blocks().get(index).id();
        // The number stands in the paragraph's own words there.
        int shift = base.blocks().get(index).number().length() + 1;
        switch (change) {
            case Change.Words each -> {
                markup.delete(by, at, each.from() + shift, each.to() + shift);
                markup.insert(by, at, each.to() + shift, each.with(), List.of(), List.of());
                markup.comment(at, each.from() + shift, each.to() + shift, new Note(by, "Sample reason."));
            }
            case Change.Drop _ -> markup.drop(by, List.of(at));
            case Change.Place each -> markup.add(by, at, each.blocks(), List.of(), List.of());
            default -> throw new IllegalStateException("Not made here: " + change);
        }
    }
}

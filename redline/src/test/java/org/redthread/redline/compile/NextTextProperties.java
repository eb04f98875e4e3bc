package org.redthread.redline.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Amended;
import org.redthread.redline.merge.Amending;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.merge.Settlement;
import org.redthread.redline.plain.Trees;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.TextDocument;
import org.redthread.redline.word.WordFile;

/// The next text that is reckoned and the next document that is written say the same, whatever parties amended on
/// a page and whatever was accepted of it.
class NextTextProperties {

    private static final List<Kind> WRITTEN =
            List.of(Kind.HEADING, Kind.RECITAL, Kind.PROVISION, Kind.PARAGRAPH, Kind.ITEM);

    @Property(tries = 300)
    void text_and_document_say_the_same_and_what_stays_keeps_its_name(@ForAll long seed) throws Unreadable {
        var random = new Random(seed);
        var base = Trees.usual(random);
        var compilation = Compilation.of(
                base,
                List.of(reply("Armenia", random, base), reply("Georgia", random, base), reply("Iraq", random, base)));
        var rulings = new HashMap<String, Ruling>();
        for (var each : compilation.amendments())
            if (each.isFree()) rulings.put(each.id(), new Ruling(Disposition.ACCEPTED));

        var settled = (Settled.Next) Settled.of(compilation, rulings);
        var next = RoundPapers.of("base.docx", TextDocument.write(base).content(), compilation)
                .next(settled);

        assertThat(said(next.text())).isEqualTo(said(settled.text()));
        assertThat(next.text()
                        .saysTheSameAs(WordFile.read("next.docx", next.docx()).text()))
                .isTrue();
        var before = new HashSet<>(ids(base));
        var stayed = ids(settled.text()).stream().filter(before::contains).toList();
        assertThat(ids(next.text()).stream().filter(before::contains)).containsExactlyElementsOf(stayed);
    }

    @Property(tries = 100)
    void the_compilation_of_a_page_gives_the_base_when_rejected(@ForAll long seed) throws Unreadable {
        var random = new Random(seed);
        var base = Trees.usual(random);
        var compilation = Compilation.of(base, List.of(reply("Armenia", random, base), reply("Georgia", random, base)));

        var file = WordFile.read(
                "compiled.docx", RoundPapers.of("Sample text", compilation).compiled());

        assertThat(said(file.original())).isEqualTo(said(base));
    }

    @Property(tries = 200)
    void what_was_amended_on_a_page_and_went_through_word_is_proposed_still(@ForAll long seed) throws Unreadable {
        var random = new Random(seed);
        var base = Trees.usual(random);
        var page = reply("Armenia", random, base);
        var compilation = Compilation.of(base, List.of(page));
        var tracked = RoundPapers.of("Sample text", compilation).compiled();

        var word = WordReply.read("armenia.docx", tracked, "Armenia", List.of(new Version("Zero draft", base)));

        assertThat(said(all(base, word.reply()))).isEqualTo(said(all(base, page)));
        assertThat(word.reply().proposals()).allMatch(Reply.Proposal::tracked);
    }

    private static Text all(Text base, Reply reply) {
        return Settlement.of(
                base, reply.proposals().stream().map(Reply.Proposal::change).toList());
    }

    /// Without numbers, which Word's own lists have counted in the one and we in the other.
    private static List<String> said(Text text) {
        return text.blocks().stream().map(block -> block.wording().text()).toList();
    }

    private static List<Identity> ids(Text text) {
        return text.blocks().stream().map(Block::id).toList();
    }

    private static Reply reply(String party, Random random, Text base) {
        var proposals = new HashMap<String, Reply.Proposal>();
        for (int i = 0; i < 4; i++)
            if (amended(random, base) instanceof Amended.Changes amended)
                for (var change : amended.changes()) proposals.put(change.key(), new Reply.Proposal(change));
        return new Reply(party, "on the page", null, consistent(base, proposals), List.of());
    }

    /// What one party proposes goes together: it was made on one page, which shows what was done before.
    private static List<Reply.Proposal> consistent(Text base, Map<String, Reply.Proposal> proposals) {
        var kept = new ArrayList<Reply.Proposal>();
        var touched = new HashSet<Identity>();
        for (var each : proposals.values()) {
            var blocks = switch (each.change()) {
                case org.redthread.redline.merge.Change.Drop drop -> drop.all();
                case org.redthread.redline.merge.Change.Place place -> List.copyOf(place.moved());
                default ->
                    List.of(java.util.Objects.requireNonNull(each.change().at()));
            };
            if (blocks.stream().noneMatch(touched::contains)) kept.add(each);
            touched.addAll(blocks);
        }
        return kept;
    }

    private static Amended amended(Random random, Text base) {
        var amending = new Amending(base);
        var block = base.blocks().get(random.nextInt(base.size()));
        var other = base.blocks().get(random.nextInt(base.size())).id();
        return switch (random.nextInt(4)) {
            case 0 ->
                amending.added(
                        block.id(),
                        WRITTEN.get(random.nextInt(WRITTEN.size())),
                        "New words " + random.nextInt(3) + ".");
            case 1 -> amending.deleted(block.id(), random.nextBoolean());
            case 2 -> amending.moved(block.id(), other);
            default ->
                amending.reworded(block.id(), reworded(random, block.wording().text()));
        };
    }

    private static String reworded(Random random, String words) {
        int at = random.nextInt(words.length() + 1);
        return words.substring(0, at) + " voluntary "
                + words.substring(Math.min(words.length(), at + random.nextInt(9)));
    }
}

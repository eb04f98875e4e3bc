package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Texts and replies for tests: written out, or drawn from a seed.
final class Sample {

    private static final String[] WORDS = {
        "States",
        "shall",
        "cooperate",
        "with",
        "regard",
        "to",
        "safe",
        "orderly",
        "migration",
        "and",
        "return",
        "of",
        "persons"
    };

    private Sample() {}

    static Text text(String... provisions) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < provisions.length; i++)
            blocks.add(new Block(
                    new Identity("p" + (i + 1)), Kind.PROVISION, 0, (i + 1) + ".", Wording.of(provisions[i])));
        return new Text(blocks);
    }

    static Reply reply(String party, Text base, Text revision) {
        return new Reply(
                party,
                party + ".docx",
                null,
                Normal.of(base, Difference.between(base, revision)).stream()
                        .map(Reply.Proposal::new)
                        .toList(),
                List.of());
    }

    /// Provisions with items below some of them.
    static Text draft(Random random, int size) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < size; i++) {
            boolean item = i > 0 && random.nextInt(4) == 0;
            blocks.add(new Block(
                    new Identity("p" + i),
                    item ? Kind.ITEM : Kind.PROVISION,
                    item ? 1 : 0,
                    item ? "(a)" : (i + 1) + ".",
                    Wording.of(sentence(random, 8 + random.nextInt(12)))));
        }
        return new Text(blocks);
    }

    static String sentence(Random random, int length) {
        var words = new ArrayList<String>();
        for (int i = 0; i < length; i++)
            words.add(WORDS[random.nextInt(WORDS.length)] + (random.nextInt(3) == 0 ? random.nextInt(9) : ""));
        return String.join(" ", words) + ".";
    }

    /// Words are changed, blocks put in, taken out, moved, cut and joined.
    static Text revised(Random random, Text base, int edits) {
        return revised(random, base, edits, true);
    }

    static Text revised(Random random, Text base, int edits, boolean moves) {
        var blocks = new ArrayList<>(base.blocks());
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(blocks.size());
            var block = blocks.get(at);
            switch (random.nextInt(9)) {
                case 0 ->
                    blocks.add(
                            at + 1,
                            new Block(new Identity("new" + i), Kind.PROVISION, 0, "", Wording.of(sentence(random, 9))));
                case 1 -> {
                    if (blocks.size() > 2) blocks.remove(at);
                }
                case 2 -> {
                    if (!moves) continue;
                    blocks.remove(at);
                    blocks.add(random.nextInt(blocks.size() + 1), block);
                }
                case 3 -> {
                    int cut =
                            block.wording().text().indexOf(' ', block.wording().length() / 2) + 1;
                    if (cut > 0) {
                        blocks.set(at, block.withWording(block.wording().part(0, cut)));
                        blocks.add(
                                at + 1,
                                new Block(
                                        new Identity("rest" + i),
                                        Kind.PARAGRAPH,
                                        block.depth(),
                                        "",
                                        block.wording()
                                                .part(cut, block.wording().length())));
                    }
                }
                default -> blocks.set(at, block.withWording(reworded(random, block.wording())));
            }
        }
        return new Text(nested(blocks));
    }

    private static Wording reworded(Random random, Wording was) {
        var words = new ArrayList<>(List.of(was.text().split(" ")));
        int at = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.add(at, sentence(random, 2));
            case 1 -> words.set(at, "voluntary");
            default -> {
                if (words.size() > 1) words.remove(at);
            }
        }
        return Wording.of(String.join(" ", words));
    }

    private static List<Block> nested(List<Block> blocks) {
        var out = new ArrayList<Block>();
        int deepest = 0;
        for (var block : blocks) {
            int depth = Math.min(block.depth(), deepest);
            out.add(new Block(block.id(), block.kind(), depth, block.number(), block.typed(), block.wording()));
            deepest = depth + 1;
        }
        return out;
    }

    /// Kinds, depths and words without the printed numbers, which are counted anew.
    static List<String> said(Text text) {
        return text.blocks().stream()
                .map(block -> "%s %d %s"
                        .formatted(block.kind(), block.depth(), block.wording().text()))
                .toList();
    }
}

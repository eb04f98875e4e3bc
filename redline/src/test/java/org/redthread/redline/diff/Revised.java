package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// A text made by chance and what became of it by chance.
public record Revised(Text base, Text revision) {

    private static final String[] WORDS = {
        "the",
        "States",
        "shall",
        "of",
        "cooperate,",
        "noting",
        "paragraph",
        "5",
        "(a)",
        "migrants",
        "همکاری",
        "государства",
        "ülkeler"
    };

    public static Revised by(Random random) {
        var base = new ArrayList<Block>();
        int depth = 0;
        for (int i = random.nextInt(30); i >= 0; i--) {
            base.add(block(random, "a" + base.size(), depth));
            depth = random.nextInt(base.getLast().depth() + 2);
        }
        return new Revised(new Text(base), new Text(revised(random, base)));
    }

    private static Block block(Random random, String id, int depth) {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        return new Block(
                new Identity(id),
                kind,
                depth,
                random.nextBoolean() ? "" : random.nextInt(9) + ".",
                kind.isFrame() ? Wording.EMPTY : wording(random, random.nextInt(14)));
    }

    private static Wording wording(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(9) == 0 ? "  " : " ");
        var marks = new ArrayList<Mark>();
        for (int i = random.nextInt(3); i > 0 && text.length() > 2; i--) {
            int from = random.nextInt(text.length() - 1);
            marks.add(new Mark(
                    from,
                    from + 1 + random.nextInt(text.length() - from - 1),
                    random.nextBoolean() ? Mark.Style.BOLD : Mark.Style.LINK,
                    random.nextInt(2) == 0 ? "" : "x"));
        }
        return new Wording(text.toString(), marks);
    }

    /// Words change, blocks come, go, move, split and join, as they do between two readings.
    private static List<Block> revised(Random random, List<Block> base) {
        var revision = new ArrayList<Block>();
        for (var block : base) {
            var id = "b" + revision.size();
            switch (random.nextInt(8)) {
                case 0 -> revision.add(block(random, id, block.depth()));
                case 1 -> {
                    // Left out.
                }
                case 2 -> revision.add(random.nextInt(revision.size() + 1), block.withId(new Identity("m" + id)));
                case 3 -> {
                    var wording = block.wording();
                    int cut = random.nextInt(wording.length() + 1);
                    revision.add(block.withId(new Identity(id)).withWording(wording.part(0, cut)));
                    if (!block.kind().isFrame())
                        revision.add(
                                block.withId(new Identity(id + "r")).withWording(wording.part(cut, wording.length())));
                }
                case 4 -> {
                    var more = block.kind().isFrame() ? Wording.EMPTY : wording(random, 2);
                    revision.add(block.withId(new Identity(id))
                            .withWording(block.wording().plus(more)));
                }
                default -> revision.add(block.withId(new Identity(id)));
            }
        }
        return nested(revision);
    }

    private static List<Block> nested(List<Block> blocks) {
        var out = new ArrayList<Block>();
        int deepest = 0;
        for (var block : blocks) {
            int depth = Math.min(block.depth(), deepest);
            out.add(new Block(
                    new Identity(block.id() + "." + out.size()),
                    block.kind(),
                    depth,
                    block.number(),
                    block.typed(),
                    block.wording()));
            deepest = depth + 1;
        }
        return out;
    }
}

package org.redthread.redline.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Random trees: of every kind and with hostile words, or such as negotiators write.
public final class Trees {

    private static final String[] WORDS = {
        "States",
        "shall",
        "[EU: act]",
        "*",
        "**now**",
        "a_b",
        "<b>",
        "&",
        "#",
        "|",
        "(a)",
        "12.",
        "همکاری",
        "государства",
        "\\",
        "]( ",
        "~~",
        "ends,",
        "•",
        "=====",
        "-"
    };

    private Trees() {}

    /// Any tree at all.
    public static Text wild(Random random) {
        var blocks = new ArrayList<Block>();
        int depth = 0;
        for (int i = random.nextInt(12); i >= 0; i--) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            blocks.add(new Block(
                    new Identity("b " + blocks.size()),
                    kind,
                    depth,
                    random.nextInt(3) > 0 ? "" : random.nextInt(99) + ".",
                    random.nextInt(9) == 0,
                    kind.isFrame() ? Wording.EMPTY : wording(random)));
            depth = random.nextInt(depth + 2);
        }
        return new Text(blocks);
    }

    private static Wording wording(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--)
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? "\n" : " ");
        var marks = new ArrayList<Mark>();
        for (int i = random.nextInt(3); i > 0 && text.length() > 2; i--) {
            int from = random.nextInt(text.length() - 1);
            marks.add(new Mark(
                    from,
                    from + 1 + random.nextInt(text.length() - from - 1),
                    Mark.Style.values()[random.nextInt(Mark.Style.values().length)],
                    "x" + random.nextInt(2)));
        }
        return new Wording(text.toString(), marks);
    }

    /// Headings, numbered provisions with lettered points, a note, words in bold and italics.
    public static Text usual(Random random) {
        var blocks = new ArrayList<Block>();
        blocks.add(block(Kind.HEADING, 0, "I.", Wording.of("Return")));
        blocks.add(block(Kind.RECITAL, 1, "", Wording.of("Recalling the last declaration,")));
        for (int i = 1; i <= 1 + random.nextInt(6); i++) {
            blocks.add(block(Kind.PROVISION, 1, i + ".", said(random)));
            for (int item = random.nextInt(3); item > 0; item--)
                blocks.add(block(Kind.ITEM, 2, "(%c)".formatted('d' - item), said(random)));
        }
        var call = blocks.getLast()
                .wording()
                .plus(new Wording(String.valueOf(Wording.OBJECT), List.of(new Mark(0, 1, Mark.Style.NOTE, "note"))));
        blocks.add(block(Kind.PARAGRAPH, 1, "", call));
        blocks.add(new Block(new Identity("note"), Kind.NOTE, 0, "", Wording.of("See the annex.")));
        var named = new ArrayList<Block>();
        for (var block : blocks)
            named.add(block.kind() == Kind.NOTE ? block : block.withId(new Identity("b" + named.size())));
        return new Text(named);
    }

    private static Block block(Kind kind, int depth, String number, Wording words) {
        return new Block(new Identity("x"), kind, depth, number, words);
    }

    private static Wording said(Random random) {
        var words = Wording.of("Participants will cooperate on ")
                .plus(new Wording(
                        "safe return",
                        List.of(new Mark(0, 11, random.nextBoolean() ? Mark.Style.BOLD : Mark.Style.ITALIC))));
        return words.plus(Wording.of(random.nextBoolean() ? " [Iraq: and readmission]." : "."));
    }
}

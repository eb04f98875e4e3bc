package org.redthread.redline.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;

/// A text in another format, and what the format could not hold.
///
/// @param lost a sentence for each kind of thing; empty when reading it again gives a text that says the same
public record Written(String content, List<String> lost) {

    public Written {
        lost = List.copyOf(lost);
    }

    /// @param again what the format's own reader makes of the content
    public static Written of(String content, Text given, Text again) {
        return new Written(content, lost(given, again));
    }

    /// What a text has that is not there when it comes back: a sentence for each kind of thing.
    public static List<String> lost(Text given, Text again) {
        if (given.saysTheSameAs(again)) return List.of();
        if (given.size() != again.size())
            return List.of("%d blocks come back as %d: some have no form of their own here."
                    .formatted(given.size(), again.size()));
        var counts = new TreeMap<String, Integer>();
        for (int i = 0; i < given.size(); i++)
            compare(given.blocks().get(i), again.blocks().get(i), counts);
        var lost = new ArrayList<String>();
        counts.forEach((what, count) -> lost.add("%s: %d.".formatted(what, count)));
        return lost;
    }

    private static void compare(Block given, Block again, TreeMap<String, Integer> counts) {
        if (given.kind() != again.kind())
            counts.merge("Blocks of kind " + given.kind() + " that come back as " + again.kind(), 1, Integer::sum);
        if (given.depth() != again.depth()) counts.merge("Blocks that come back at another depth", 1, Integer::sum);
        if (!given.number().equals(again.number())) counts.merge("Numbers that come back otherwise", 1, Integer::sum);
        if (given.typed() != again.typed())
            counts.merge("Numbers that were typed and come back counted, or the other way", 1, Integer::sum);
        if (!given.wording().text().equals(again.wording().text()))
            counts.merge("Words that come back otherwise", 1, Integer::sum);
        if (given.wording().marks().size() != again.wording().marks().size())
            for (var style : Mark.Style.values()) {
                long before = count(given, style);
                long now = count(again, style);
                if (before != now)
                    counts.merge(
                            "Marks of style " + style + " that do not come back",
                            (int) Math.abs(before - now),
                            Integer::sum);
            }
        else if (!given.wording().saysTheSameAs(again.wording()))
            counts.merge("Marks that come back otherwise", 1, Integer::sum);
    }

    private static long count(Block block, Mark.Style style) {
        return block.wording().marks().stream()
                .filter(mark -> mark.style() == style)
                .count();
    }
}

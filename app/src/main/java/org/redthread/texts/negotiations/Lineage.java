package org.redthread.texts.negotiations;

import java.util.ArrayList;
import java.util.HashSet;
import org.redthread.redline.merge.Comparison;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// Carries the identities of a version over to what was handed in as the next.
final class Lineage {

    private Lineage() {}

    /// The next version under the identities of the one before it: what stayed the same provision, moved, reworded or
    /// renumbered, keeps its own; what is new gets one that no other has.
    static Text named(Text before, Text next) {
        var comparison = Comparison.of(before, next);
        var taken = new HashSet<Identity>();
        var named = new ArrayList<Block>(next.size());
        for (var block : next.blocks()) {
            var name = comparison.name(block.id());
            while (!taken.add(name)) name = new Identity(name + "'");
            named.add(block.withId(name));
        }
        return new Text(named);
    }
}

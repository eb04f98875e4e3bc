package org.redthread.redline.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// Two versions side by side: what changed, and which block of the later one is which of the earlier.
public final class Comparison {

    private final Text base;
    private final List<Change> changes;
    private final Map<Identity, Identity> names = new HashMap<>();

    private Comparison(Text base, Text revision, Difference difference) {
        this.base = base;
        this.changes = Normal.of(base, difference);
        var now = difference.appliedTo(base).blocks();
        for (int i = 0; i < now.size(); i++)
            names.put(revision.blocks().get(i).id(), now.get(i).id());
    }

    public static Comparison of(Text base, Text revision) {
        return new Comparison(
                base, revision, base.saysTheSameAs(revision) ? Difference.NONE : Difference.between(base, revision));
    }

    public List<Change> changes() {
        return changes;
    }

    /// What a block of the revision is called in the changes: by the base's name where the base has it.
    public Identity name(Identity ofRevision) {
        return names.getOrDefault(ofRevision, ofRevision);
    }

    /// How much of the base's words the revision kept, of 1. Nothing is kept of an empty base.
    public double kept() {
        long gone = 0;
        for (var change : changes)
            switch (change) {
                case Change.Words each -> gone += each.to() - each.from();
                case Change.Drop each -> {
                    for (var id : each.all()) gone += length(id);
                }
                default -> {
                    // Takes no words away.
                }
            }
        long all = base.blocks().stream()
                .mapToLong(block -> block.wording().length())
                .sum();
        return all == 0 ? 0 : 1.0 - (double) gone / all;
    }

    private int length(Identity id) {
        return base.block(id)
                .map(Block::wording)
                .map(wording -> wording.length())
                .orElse(0);
    }
}

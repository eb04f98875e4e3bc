package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// A later text under the identities of an earlier one: whatever stayed, moved or was reworded is the same block
/// still.
///
/// Goes further than a [Difference], for which a block that moved and was reworded at once has gone and another
/// has come: nobody wants to read such a move as tracked changes, and yet it is the same provision.
public final class Succession {

    /// Below this likeness what stands elsewhere is another provision; more is asked than of what stayed in its
    /// place.
    private static final double ALIKE = 0.6;

    /// Fewer different words may recur by chance.
    private static final int FEWEST_WORDS = 4;

    /// A word found in more of the new blocks says little about which of them an old one became.
    private static final int RARE = 8;

    private final Words words = new Words();
    private final Text earlier;
    private final Text later;

    private Succession(Text earlier, Text later) {
        this.earlier = earlier;
        this.later = later;
    }

    /// Blocks that the earlier text does not have keep their own identities, unless it uses them for others.
    public static Text of(Text earlier, Text later) {
        return new Succession(earlier, Difference.between(earlier, later).appliedTo(earlier)).text();
    }

    private Text text() {
        var names = names();
        if (names.isEmpty()) return later;
        return new Text(later.blocks().stream()
                .map(block -> block.withId(names.getOrDefault(block.id(), block.id()))
                        .withWording(calling(block.wording(), names)))
                .toList());
    }

    /// For each new block that an old one became, the old one's identity.
    private Map<Identity, Identity> names() {
        var come = unmatched(later, earlier);
        var places = new HashMap<Integer, List<Block>>();
        var items = new HashMap<Identity, Item>();
        for (var block : come) {
            var item = item(block);
            items.put(block.id(), item);
            for (int word : item.words())
                places.computeIfAbsent(word, _ -> new ArrayList<>()).add(block);
        }
        var names = new HashMap<Identity, Identity>();
        for (var gone : unmatched(earlier, later)) {
            var item = item(gone);
            Identity best = null;
            double most = ALIKE;
            for (var other : candidates(item, places)) {
                double likeness = item.likeness(Objects.requireNonNull(items.get(other)));
                if (names.containsKey(other) || likeness < most || likeness == most && best != null) continue;
                most = likeness;
                best = other;
            }
            if (best != null) names.put(best, gone.id());
        }
        return names;
    }

    private static List<Block> unmatched(Text of, Text by) {
        return of.blocks().stream()
                .filter(block -> !block.kind().isFrame() && by.indexOf(block.id()) < 0)
                .toList();
    }

    private Item item(Block block) {
        var ids = words.of(block.wording().text()).ids();
        return Item.of(words.number(block.wording().text()), block.kind() == Kind.NOTE ? 1 : 0, ids, words);
    }

    private static Set<Identity> candidates(Item item, Map<Integer, List<Block>> places) {
        var found = new LinkedHashSet<Identity>();
        if (item.words().length < FEWEST_WORDS) return found;
        for (int word : item.words()) {
            var at = places.getOrDefault(word, List.of());
            if (at.size() <= RARE) at.forEach(block -> found.add(block.id()));
        }
        return found;
    }

    private static Wording calling(Wording wording, Map<Identity, Identity> names) {
        if (wording.marks().stream().noneMatch(mark -> mark.style() == Mark.Style.NOTE)) return wording;
        return new Wording(
                wording.text(),
                wording.marks().stream().map(mark -> calling(mark, names)).toList());
    }

    private static Mark calling(Mark mark, Map<Identity, Identity> names) {
        if (mark.style() != Mark.Style.NOTE || mark.target().isBlank()) return mark;
        var note = new Identity(mark.target());
        return new Mark(
                mark.from(),
                mark.to(),
                mark.style(),
                names.getOrDefault(note, note).value());
    }
}

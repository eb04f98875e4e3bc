package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Turns an alignment of two texts into edits, in the order of the revision.
final class Differ {

    /// Words and the spaces between them; no more than that recurs by chance.
    private static final int CHANCE = 6;

    private final Words words = new Words();
    private final WordingComparison wordings = new WordingComparison(words);
    private final Text base;
    private final Text revision;
    /// For each block of the revision the one of the base that it is, or -1; in place or moved.
    private final int[] origins;
    private final boolean[] inPlace;
    /// For each block of the revision that was split off: the block of the revision before it, which kept the
    /// identity.
    private final int[] splitFrom;
    /// For each block of the base that was joined to the one before it: that one.
    private final int[] joinedTo;
    private final Map<Identity, Identity> identities = new HashMap<>();
    private final boolean[] kept;
    private final List<Edit> edits = new ArrayList<>();

    Differ(Text base, Text revision) {
        this.base = base;
        this.revision = revision;
        this.origins = none(revision.size());
        this.inPlace = new boolean[revision.size()];
        this.splitFrom = none(revision.size());
        this.joinedTo = none(base.size());
        this.kept = new boolean[base.size()];
    }

    private static int[] none(int length) {
        var made = new int[length];
        Arrays.fill(made, -1);
        return made;
    }

    Difference difference() {
        if (base.equals(revision)) return Difference.NONE;
        align();
        adopt();
        int passed = 0;
        Identity previous = null;
        for (int j = 0; j < revision.size(); j++) {
            if (origins[j] >= 0 && inPlace[j]) {
                deletions(passed, origins[j]);
                passed = origins[j] + 1;
            }
            previous = block(j, previous);
        }
        deletions(passed, base.size());
        return new Difference(edits);
    }

    private void align() {
        var left = items(base);
        var right = items(revision);
        var alignment = Alignment.of(left, right);
        var moved = alignment.moved();
        var matches = alignment.matches();
        for (int i = 0; i < base.size(); i++) {
            int j = matches[i] >= 0 ? matches[i] : moved[i];
            if (j < 0) continue;
            origins[j] = i;
            kept[i] = true;
            inPlace[j] = matches[i] >= 0;
        }
        byIdentity();
        for (int i = 0; i < base.size(); i++) {
            int j = matches[i];
            if (j < 0 || !isParagraph(base.blocks().get(i))) continue;
            if (j + 1 < revision.size()
                    && origins[j + 1] < 0
                    && isParagraph(revision.blocks().get(j + 1))
                    && alignment.isPartOf(j + 1, i)) splitFrom[j + 1] = j;
            else if (i + 1 < base.size()
                    && !kept[i + 1]
                    && isParagraph(base.blocks().get(i + 1))
                    && alignment.isJoinedTo(i + 1, j)) joinedTo[i + 1] = i;
        }
    }

    /// What is left on both sides under one identity is one block in two versions, however much it was reworded; unless
    /// it says the same in few words, which recur by chance and are named alike where names are drawn from words.
    private void byIdentity() {
        var next = none(base.size() + 1);
        next[base.size()] = revision.size();
        for (int j = 0; j < revision.size(); j++) if (origins[j] >= 0 && inPlace[j]) next[origins[j]] = j;
        for (int i = base.size() - 1; i >= 0; i--) if (next[i] < 0) next[i] = next[i + 1];
        int passed = -1;
        for (int i = 0; i < base.size(); i++) {
            var was = base.blocks().get(i);
            int j = kept[i] ? -1 : revision.indexOf(was.id());
            if (j >= 0 && origins[j] < 0 && isSame(was, revision.blocks().get(j))) {
                origins[j] = i;
                kept[i] = true;
                inPlace[j] = passed < j && j < next[i];
                if (inPlace[j]) passed = j;
            } else if (next[i] < next[i + 1]) passed = next[i];
        }
    }

    private boolean isSame(Block was, Block now) {
        return isParagraph(was)
                && isParagraph(now)
                && (!was.wording().text().equals(now.wording().text())
                        || words.of(was.wording().text()).size() > CHANCE);
    }

    private static boolean isParagraph(Block block) {
        return !block.kind().isFrame() && block.kind() != Kind.NOTE;
    }

    /// A frame is known by all that stands in it.
    private Item[] items(Text text) {
        var items = new Item[text.size()];
        for (int i = 0; i < items.length; i++) {
            var block = text.blocks().get(i);
            var said = block.kind().isFrame() ? all(text, i) : block.wording().text();
            int sort = block.kind().isFrame() || block.kind() == Kind.NOTE
                    ? block.kind().ordinal() + 1
                    : 0;
            items[i] = Item.of(
                    words.number(sort + "=" + said), sort, words.of(said).ids(), words);
        }
        return items;
    }

    private static String all(Text text, int frame) {
        var said = new StringBuilder();
        for (int i = frame + 1; i < text.end(frame); i++)
            said.append(text.blocks().get(i).wording().text()).append('\n');
        return said.toString();
    }

    private void adopt() {
        Set<Identity> taken = new HashSet<>();
        base.blocks().forEach(block -> taken.add(block.id()));
        for (int j = 0; j < revision.size(); j++) {
            var own = revision.blocks().get(j).id();
            if (origins[j] >= 0) {
                identities.put(own, base.blocks().get(origins[j]).id());
                continue;
            }
            var fresh = own;
            for (int n = 2; !taken.add(fresh); n++) fresh = new Identity(own + "-" + n);
            identities.put(own, fresh);
        }
    }

    private Block adopted(int j) {
        var block = revision.blocks().get(j);
        return block.withId(identity(block.id())).withWording(adopted(block.wording()));
    }

    private Identity identity(Identity own) {
        return identities.getOrDefault(own, own);
    }

    private Wording adopted(Wording wording) {
        if (wording.marks().stream().noneMatch(mark -> mark.style() == Mark.Style.NOTE)) return wording;
        return new Wording(
                wording.text(),
                wording.marks().stream()
                        .map(mark -> mark.style() != Mark.Style.NOTE
                                ? mark
                                : new Mark(
                                        mark.from(),
                                        mark.to(),
                                        mark.style(),
                                        identity(new Identity(mark.target())).value()))
                        .toList());
    }

    private void deletions(int from, int to) {
        for (int i = from; i < to; i++) {
            if (joinedTo[i] >= 0 || kept[i]) continue;
            edits.add(new Edit.Delete(base.blocks().get(i).id()));
        }
    }

    /// The edits of one block of the revision.
    ///
    /// @param previous the block that it follows
    /// @return its identity
    private Identity block(int j, @Nullable Identity previous) {
        var now = adopted(j);
        if (splitFrom[j] >= 0) return now.id();
        if (origins[j] < 0) {
            edits.add(new Edit.Insert(previous, now));
            return now.id();
        }
        var was = base.blocks().get(origins[j]);
        if (!inPlace[j]) edits.add(new Edit.Move(was.id(), previous));
        recast(was, now);
        if (j + 1 < revision.size() && splitFrom[j + 1] == j) split(was, now, adopted(j + 1));
        else reword(was.id(), joined(origins[j]), now.wording());
        return now.id();
    }

    private void recast(Block was, Block now) {
        if (was.kind() != now.kind() || was.depth() != now.depth())
            edits.add(new Edit.Recast(was.id(), now.kind(), now.depth()));
        if (!was.number().equals(now.number()) || was.typed() != now.typed())
            edits.add(new Edit.Renumber(was.id(), now.number(), now.typed()));
    }

    private void reword(Identity id, Wording was, Wording now) {
        var replacements = wordings.replacements(was, now);
        if (!replacements.isEmpty()) edits.add(new Edit.Reword(id, replacements));
    }

    private Wording joined(int i) {
        var block = base.blocks().get(i);
        if (i + 1 >= base.size() || joinedTo[i + 1] != i) return block.wording();
        var next = base.blocks().get(i + 1);
        edits.add(new Edit.Join(block.id(), next.id()));
        return block.wording().plus(next.wording());
    }

    private void split(Block was, Block first, Block second) {
        int cut = cut(was.wording(), first.wording(), second.wording());
        edits.add(new Edit.Split(was.id(), cut, second.withWording(Wording.EMPTY)));
        reword(was.id(), was.wording().part(0, cut), first.wording());
        reword(second.id(), was.wording().part(cut, was.wording().length()), second.wording());
    }

    /// Where in the base the words of the second part begin.
    private int cut(Wording was, Wording first, Wording second) {
        var before = wordings.cut(was);
        var one = wordings.cut(first).ids();
        var two = wordings.cut(second).ids();
        var both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        var matches = new WordComparison(words).matches(before.ids(), both);
        for (int i = 0; i < matches.length; i++) if (matches[i] >= one.length) return before.starts()[i];
        return was.length();
    }
}

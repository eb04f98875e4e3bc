package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.diff.WordingComparison;
import org.redthread.redline.diff.Words;
import org.redthread.redline.merge.Amended.Changes;
import org.redthread.redline.merge.Amended.Refused;
import org.redthread.redline.merge.Amended.Why;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// One block of a text amended by hand, as on a page: reworded, put in, deleted or moved.
///
/// The changes are those that a Word file with the same amendment gives, so that a party at a page and one in
/// Word who propose the same back one amendment. Nothing is thrown for what people can do wrong: see
/// [Amended.Why].
public final class Amending {

    private final Text base;

    public Amending(Text base) {
        this.base = base;
    }

    /// Other words for a block. What both wordings share keeps its marks; words put in look like those they
    /// replace.
    ///
    /// @param words all that the block shall say, with its number where that is typed; a line break is `\n`.
    ///     Footnote calls and images stand in it as [Wording#OBJECT]: one that is left out is deleted, and none
    ///     can be added
    public Amended reworded(Identity at, String words) {
        var block = base.block(at);
        if (block.isEmpty()) return new Refused(Why.GONE);
        if (block.get().kind().isFrame()) return new Refused(Why.TABLE);
        var was = block.get().wording();
        var now = Typed.over(was.text(), words);
        if (now.isBlank() && !was.text().isBlank()) return new Refused(Why.BLANK);
        var changes = new ArrayList<Change>();
        for (var each : new WordingComparison(new Words()).replacements(Wording.of(was.text()), Wording.of(now))) {
            var with = Typed.like(was, each);
            if (each.to() > each.from() || !with.isEmpty())
                changes.add(new Change.Words(at, each.from(), each.to(), with));
        }
        return new Changes(changes);
    }

    /// A new block behind another and all that stands below that; or directly below it where it holds such
    /// blocks: the first provision of a chapter, the first point of a provision.
    ///
    /// @param after null for the very beginning
    /// @param kind a heading, recital, provision, paragraph or item
    /// @param words without a number where Word counts; it is given the one that follows from its place
    /// @throws IllegalArgumentException when the kind is none of these
    public Amended added(@Nullable Identity after, Kind kind, String words) {
        if (kind.isFrame() || kind == Kind.NOTE || kind == Kind.PART)
            throw new IllegalArgumentException("No " + kind + " is written by hand");
        var now = Typed.fresh(words);
        if (now.isBlank()) return new Refused(Why.BLANK);
        if (after != null && base.indexOf(after) < 0) return new Refused(Why.GONE);
        return Spot.of(base, after, kind)
                .<Amended>map(spot -> new Changes(List.of(new Change.Place(
                        spot.anchor(), List.of(new Addition(base, spot, kind).of(now)), Set.of(), List.of()))))
                .orElse(new Refused(Why.NOTHING_HOLDS_IT));
    }

    /// A block goes.
    ///
    /// @param whole whether all that stands below it goes too; a heading that goes alone leaves its provisions. A
    ///     table or row always goes as a whole
    public Amended deleted(Identity at, boolean whole) {
        var block = base.block(at);
        if (block.isEmpty()) return new Refused(Why.GONE);
        return switch (block.get().kind()) {
            case NOTE -> new Refused(Why.NOTE);
            case CELL -> new Refused(Why.TABLE);
            case TABLE, ROW -> new Changes(List.of(new Change.Drop(at, ids(branch(at)))));
            default -> new Changes(List.of(new Change.Drop(at, whole ? ids(branch(at)) : List.of(at))));
        };
    }

    /// A block with all that stands below it comes to stand behind another and all that stands below that, or
    /// first below one that holds blocks of its depth.
    ///
    /// @param after null for the very beginning
    public Amended moved(Identity at, @Nullable Identity after) {
        var block = base.block(at);
        if (block.isEmpty() || after != null && base.indexOf(after) < 0) return new Refused(Why.GONE);
        if (block.get().kind() == Kind.NOTE) return new Refused(Why.NOTE);
        var branch = branch(at);
        if (branch.stream().anyMatch(each -> each.kind().isFrame())) return new Refused(Why.TABLE);
        var ids = ids(branch);
        if (after != null && ids.contains(after)) return new Refused(Why.BEHIND_ITSELF);
        var spot = Spot.of(base, after, block.get().depth());
        if (spot.isEmpty()) return new Refused(Why.NOTHING_HOLDS_IT);
        var anchor = spot.get().anchor();
        return new Changes(
                Objects.equals(anchor, before(at)) || ids.contains(anchor)
                        ? List.of()
                        : List.of(new Change.Place(anchor, branch, new HashSet<>(ids), List.of())));
    }

    private @Nullable Identity before(Identity at) {
        int index = base.indexOf(at);
        return index == 0 ? null : base.blocks().get(index - 1).id();
    }

    private List<Block> branch(Identity at) {
        int index = base.indexOf(at);
        return base.blocks().subList(index, base.end(index));
    }

    private static List<Identity> ids(List<Block> blocks) {
        return blocks.stream().map(Block::id).toList();
    }
}

package org.redthread.redline.merge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;

/// Where a block that is put in or moved comes to stand.
///
/// @param anchor the block directly before it; null for the very beginning
record Spot(@Nullable Identity anchor, int depth) {

    /// For a block of a given depth: behind the one of its depth that `after` is or stands below, or first below
    /// `after` itself.
    static Optional<Spot> of(Text base, @Nullable Identity after, int depth) {
        if (after == null) return depth == 0 ? Optional.of(new Spot(null, 0)) : Optional.empty();
        var beside = base.block(after).orElseThrow();
        while (beside.depth() > depth) beside = base.parent(beside.id()).orElseThrow();
        boolean below = beside.depth() == depth - 1;
        boolean shaped = beside.kind() == Kind.ROW || beside.kind() == (below ? Kind.TABLE : Kind.CELL);
        if (shaped || beside.kind() == Kind.NOTE || !below && beside.depth() < depth) return Optional.empty();
        return Optional.of(new Spot(below ? beside.id() : last(base, beside), depth));
    }

    /// For a new block of a kind.
    static Optional<Spot> of(Text base, @Nullable Identity after, Kind kind) {
        return of(base, after, after == null ? 0 : depth(base, base.block(after).orElseThrow(), kind));
    }

    private static Identity last(Text base, Block block) {
        return base.blocks().get(base.end(base.indexOf(block.id())) - 1).id();
    }

    private static int depth(Text base, Block beside, Kind kind) {
        for (var each = Optional.of(beside);
                each.isPresent();
                each = base.parent(each.get().id())) {
            var other = each.get();
            if (other.kind() == kind || rank(other.kind()) == rank(kind)) return other.depth();
            if (other.kind() == Kind.CELL || rank(other.kind()) < rank(kind)) return other.depth() + 1;
        }
        return 0;
    }

    /// What ranks lower holds what ranks higher; frames hold by rules of their own.
    private static int rank(Kind kind) {
        return switch (kind) {
            case PART -> 0;
            case HEADING -> 1;
            case RECITAL, PROVISION, PARAGRAPH -> 2;
            case ITEM -> 3;
            case TABLE, ROW, CELL, NOTE -> Integer.MAX_VALUE;
        };
    }
}

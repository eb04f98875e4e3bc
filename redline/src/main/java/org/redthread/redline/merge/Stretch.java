package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// What of one block of the base an amendment lays hold on.
///
/// @param axis words, place or form of the block: amendments on different axes never meet
/// @param from in UTF-16 units; the end of the paragraph counts as one more, and a block that goes reaches beyond
///     both ends
record Stretch(Identity at, Axis axis, int from, int to) {

    enum Axis {
        WORDS,
        PLACE,
        FORM
    }

    static List<Stretch> of(Text base, Change change) {
        return switch (change) {
            case Change.Words each -> List.of(new Stretch(each.at(), Axis.WORDS, each.from(), each.to()));
            case Change.Split each -> List.of(new Stretch(each.at(), Axis.WORDS, each.cut(), each.cut()));
            case Change.Join each -> {
                int end = length(base, each.at());
                yield List.of(
                        new Stretch(each.at(), Axis.WORDS, end, end + 1), new Stretch(each.joined(), Axis.PLACE, 0, 1));
            }
            case Change.Drop each -> {
                var all = new ArrayList<Stretch>();
                for (var id : each.all()) {
                    all.add(new Stretch(id, Axis.WORDS, -1, length(base, id) + 2));
                    all.add(new Stretch(id, Axis.PLACE, 0, 1));
                    all.add(new Stretch(id, Axis.FORM, -1, 1));
                }
                yield all;
            }
            // Reaches further than a drop does: one who moves a block and one who deletes it disagree.
            case Change.Place each ->
                each.moved().stream()
                        .map(id -> new Stretch(id, Axis.PLACE, 0, 2))
                        .toList();
            case Change.Recast each -> List.of(new Stretch(each.at(), Axis.FORM, 0, 0));
            case Change.Adrift _ -> List.of();
        };
    }

    private static int length(Text base, Identity id) {
        return base.block(id).map(block -> block.wording().length()).orElse(0);
    }

    boolean meets(Stretch other) {
        if (axis != other.axis || !at.equals(other.at)) return false;
        if (from == to && other.from == other.to) return from == other.from;
        return from < other.to && other.from < to;
    }

    /// Whether one amendment covers another: it holds all that the other holds, and more.
    static boolean covers(List<Stretch> outer, List<Stretch> inner) {
        boolean more = outer.size() > inner.size();
        for (var each : inner) {
            boolean covered = false;
            for (var wide : outer) {
                if (!wide.at.equals(each.at) || wide.axis != each.axis || wide.from > each.from || wide.to < each.to)
                    continue;
                if (each.from == each.to && (wide.from == each.from || wide.to == each.to)) continue;
                covered = true;
                more |= wide.from < each.from || wide.to > each.to;
            }
            if (!covered) return false;
        }
        return more && !inner.isEmpty();
    }

    static boolean meet(List<Stretch> some, List<Stretch> others) {
        if (some.size() == 1 && others.size() == 1) return some.getFirst().meets(others.getFirst());
        var blocks = new HashSet<Identity>();
        some.forEach(each -> blocks.add(each.at));
        for (var each : others) if (blocks.contains(each.at)) for (var one : some) if (one.meets(each)) return true;
        return false;
    }
}

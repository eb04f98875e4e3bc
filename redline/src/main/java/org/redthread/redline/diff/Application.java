package org.redthread.redline.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Parts;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Carries out edits on a base: first what blocks there are and where, then what they say and are.
final class Application {

    /// A place in the new order. The first one is no block but the beginning of the document.
    private static final class Place {
        @Nullable Block block;

        @Nullable Place next;

        @Nullable Place previous;
    }

    private final Place beginning = new Place();
    private final Map<Identity, Place> places = new HashMap<>();

    Application(Text base) {
        var last = beginning;
        for (var block : base.blocks()) {
            put(last, block);
            last = place(block.id());
        }
    }

    Text of(List<Edit> edits) {
        edits.forEach(this::reshape);
        edits.forEach(this::place);
        edits.forEach(this::rewrite);
        var blocks = new ArrayList<Block>();
        for (var each = beginning.next; each != null; each = each.next) if (each.block != null) blocks.add(each.block);
        return new Text(blocks);
    }

    /// Cuts and joins come first, since [Edit.Reword] counts in what they leave.
    private void reshape(Edit edit) {
        switch (edit) {
            case Edit.Split split -> {
                var whole = block(split.at());
                var wording = whole.wording();
                change(whole.withWording(wording.part(0, split.cut())));
                put(place(split.at()), split.rest().withWording(wording.part(split.cut(), wording.length())));
            }
            case Edit.Join join -> {
                var first = block(join.at());
                change(first.withWording(
                        first.wording().plus(block(join.joined()).wording())));
                take(join.joined());
            }
            default -> {
                // Later.
            }
        }
    }

    private void place(Edit edit) {
        switch (edit) {
            case Edit.Delete delete -> take(delete.at());
            case Edit.Insert insert -> put(after(insert.after()), insert.block());
            case Edit.Move move -> {
                var block = block(move.at());
                take(move.at());
                put(after(move.after()), block);
            }
            default -> {
                // Before or later.
            }
        }
    }

    private void rewrite(Edit edit) {
        switch (edit) {
            case Edit.Reword reword -> {
                var block = block(reword.at());
                change(block.withWording(reworded(block.wording(), reword.replacements())));
            }
            case Edit.Renumber renumber -> {
                var block = block(renumber.at());
                change(new Block(
                        block.id(), block.kind(), block.depth(), renumber.number(), renumber.typed(), block.wording()));
            }
            case Edit.Recast recast -> {
                var block = block(recast.at());
                change(new Block(
                        block.id(), recast.kind(), recast.depth(), block.number(), block.typed(), block.wording()));
            }
            default -> {
                // Done.
            }
        }
    }

    static Wording reworded(Wording base, List<Replacement> replacements) {
        var parts = new Parts(base);
        var out = new ArrayList<Wording>();
        int at = 0;
        for (var each : replacements) {
            if (each.from() < at || each.to() > base.length())
                throw new IllegalArgumentException("The base has no stretch " + each.from() + " to " + each.to());
            out.add(parts.part(at, each.from()));
            out.add(each.with());
            at = each.to();
        }
        out.add(parts.part(at, base.length()));
        return Wording.joined(out);
    }

    private Place place(Identity id) {
        var found = places.get(id);
        if (found == null) throw new IllegalArgumentException("The base has no block " + id);
        return found;
    }

    private Place after(@Nullable Identity id) {
        return id == null ? beginning : place(id);
    }

    private Block block(Identity id) {
        var found = place(id).block;
        if (found == null) throw new IllegalStateException("The beginning has no identity");
        return found;
    }

    private void change(Block to) {
        place(to.id()).block = to;
    }

    private void put(Place after, Block block) {
        var made = new Place();
        made.block = block;
        made.previous = after;
        made.next = after.next;
        if (after.next != null) after.next.previous = made;
        after.next = made;
        if (places.put(block.id(), made) != null)
            throw new IllegalArgumentException("The base has a block " + block.id() + " already");
    }

    private void take(Identity id) {
        var taken = place(id);
        if (taken.previous != null) taken.previous.next = taken.next;
        if (taken.next != null) taken.next.previous = taken.previous;
        places.remove(id);
    }
}

package org.redthread.redline.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.diff.Edit;
import org.redthread.redline.diff.Replacement;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Parts;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Lays a difference out in reading order: like carrying it out, but what goes stays in sight where it stood.
final class Layout {

    private static final class Place {
        final Block was;
        Block block;
        Fate fate;
        Wording wording;
        List<Replacement> replacements = List.of();
        /// Where, in the wording, ends of paragraphs went.
        final ArrayDeque<Integer> joints = new ArrayDeque<>();

        boolean splitAfter;

        @Nullable Place next;

        @Nullable Place previous;

        Place(Block block, Fate fate) {
            this.was = block;
            this.block = block;
            this.fate = fate;
            this.wording = block.wording();
        }
    }

    private @Nullable Place first;
    private final Map<Identity, Place> places = new HashMap<>();

    Layout(Text base) {
        Place last = null;
        for (var block : base.blocks()) {
            var made = new Place(block, Fate.KEPT);
            follow(last, made);
            places.put(block.id(), made);
            last = made;
        }
    }

    List<Passage> of(List<Edit> edits) {
        edits.forEach(this::reshape);
        edits.forEach(this::remove);
        edits.forEach(this::place);
        edits.forEach(this::rewrite);
        var passages = new ArrayList<Passage>();
        for (var each = first; each != null; each = each.next)
            passages.add(new Passage(each.block, each.was, each.fate, stretches(each)));
        return passages;
    }

    private void reshape(Edit edit) {
        if (edit instanceof Edit.Split split) {
            var whole = known(split.at());
            var rest = new Place(split.rest(), Fate.KEPT);
            rest.wording = whole.wording.part(split.cut(), whole.wording.length());
            whole.wording = whole.wording.part(0, split.cut());
            rest.splitAfter = whole.splitAfter;
            whole.splitAfter = true;
            follow(whole, rest);
            places.put(split.rest().id(), rest);
        } else if (edit instanceof Edit.Join join) {
            var whole = known(join.at());
            var joined = known(join.joined());
            whole.joints.add(whole.wording.length());
            whole.wording = whole.wording.plus(joined.wording);
            unlink(joined);
        }
    }

    private void remove(Edit edit) {
        if (edit instanceof Edit.Delete) known(edit.at()).fate = Fate.DELETED;
        else if (edit instanceof Edit.Move) {
            var old = known(edit.at());
            var ghost = new Place(old.block, Fate.MOVED_AWAY);
            ghost.wording = old.was.wording();
            follow(old, ghost);
            unlink(old);
            old.fate = Fate.MOVED_HERE;
        }
    }

    private void place(Edit edit) {
        if (edit instanceof Edit.Insert insert) {
            var made = new Place(insert.block(), Fate.INSERTED);
            places.put(insert.block().id(), made);
            put(insert.after(), made);
        } else if (edit instanceof Edit.Move move) put(move.after(), known(move.at()));
    }

    /// After what the anchor's place has lost, so that the old is read before the new; but inside the same frame.
    private void put(@Nullable Identity after, Place made) {
        var anchor = after == null ? null : known(after);
        var next = anchor == null ? first : anchor.next;
        while (next != null && next.fate.isGone() && next.block.depth() >= made.block.depth()) {
            anchor = next;
            next = next.next;
        }
        follow(anchor, made);
    }

    private void rewrite(Edit edit) {
        switch (edit) {
            case Edit.Reword reword -> known(reword.at()).replacements = reword.replacements();
            case Edit.Renumber renumber -> {
                var place = known(renumber.at());
                var now = place.block;
                place.block = new Block(
                        now.id(), now.kind(), now.depth(), renumber.number(), renumber.typed(), now.wording());
            }
            case Edit.Recast recast -> {
                var place = known(recast.at());
                var now = place.block;
                place.block =
                        new Block(now.id(), recast.kind(), recast.depth(), now.number(), now.typed(), now.wording());
            }
            default -> {
                // Placed already.
            }
        }
    }

    private static List<Stretch> stretches(Place place) {
        var parts = new Parts(place.wording);
        var out = new ArrayList<Stretch>();
        int at = 0;
        for (var each : place.replacements) {
            cut(place, parts, at, each.from(), place.fate, out);
            var before = place.wording.text().substring(each.from(), each.to());
            if (before.equals(each.with().text())) add(Fate.REFORMED, each.with(), out);
            else {
                cut(place, parts, each.from(), each.to(), Fate.DELETED, out);
                add(Fate.INSERTED, each.with(), out);
            }
            at = each.to();
        }
        cut(place, parts, at, place.wording.length(), place.fate, out);
        if (place.splitAfter) out.add(Stretch.end(Fate.INSERTED));
        return out;
    }

    /// Ends of paragraphs inside the stretch are shown where they stood.
    private static void cut(Place place, Parts parts, int from, int to, Fate fate, List<Stretch> out) {
        int at = from;
        boolean last = to == place.wording.length();
        while (!place.joints.isEmpty() && (place.joints.element() < to || last)) {
            int joint = Math.max(at, place.joints.remove());
            add(fate, parts.part(at, joint), out);
            out.add(Stretch.end(Fate.DELETED));
            at = joint;
        }
        add(fate, parts.part(at, to), out);
    }

    private static void add(Fate fate, Wording words, List<Stretch> out) {
        if (!words.isEmpty()) out.add(new Stretch(fate, words));
    }

    private Place known(Identity id) {
        var found = places.get(id);
        if (found == null) throw new IllegalArgumentException("The base has no block " + id);
        return found;
    }

    private void follow(@Nullable Place before, Place made) {
        var after = before == null ? first : before.next;
        made.previous = before;
        made.next = after;
        if (before == null) first = made;
        else before.next = made;
        if (after != null) after.previous = made;
    }

    private void unlink(Place gone) {
        if (gone.previous == null) first = gone.next;
        else gone.previous.next = gone.next;
        if (gone.next != null) gone.next.previous = gone.previous;
    }
}

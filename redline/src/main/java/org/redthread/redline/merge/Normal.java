package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.diff.Edit;
import org.redthread.redline.diff.Replacement;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// A difference in its normal form: changes whose every place is a place of the base.
///
/// Numbers that Word counts, and typed ones (which stand in the words too), follow from the other changes, and so
/// [Edit.Renumber] has none of its own.
final class Normal {

    private final Text base;
    private final Text revision;
    private final Set<Identity> inserted = new HashSet<>();
    private final Set<Identity> moved = new HashSet<>();
    private final Set<Identity> deleted = new HashSet<>();
    private final Map<Identity, Edit.Split> splits = new LinkedHashMap<>();
    private final Map<Identity, Edit.Split> rests = new HashMap<>();
    private final Map<Identity, Edit.Join> joins = new LinkedHashMap<>();
    private final List<Edit.Reword> rewords = new ArrayList<>();
    private final List<Change.Recast> lifted = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private Normal(Text base, Difference difference) {
        this.base = base;
        this.revision = difference.appliedTo(base);
        for (var edit : difference.edits()) {
            switch (edit) {
                case Edit.Insert insert -> inserted.add(insert.at());
                case Edit.Move move -> moved.add(move.at());
                case Edit.Delete delete -> deleted.add(delete.at());
                case Edit.Split split -> {
                    splits.put(split.at(), split);
                    rests.put(split.rest().id(), split);
                }
                case Edit.Join join -> joins.put(join.at(), join);
                case Edit.Reword reword -> rewords.add(reword);
                case Edit.Recast recast -> recast(recast);
                case Edit.Renumber _ -> {
                    // See above.
                }
            }
        }
    }

    static List<Change> of(Text base, Difference difference) {
        return difference.isEmpty() ? List.of() : new Normal(base, difference).changes();
    }

    private List<Change> changes() {
        rewords.forEach(this::reword);
        splits.values().forEach(split -> changes.add(new Change.Split(split.at(), split.cut(), lead(split))));
        joins.values().forEach(join -> changes.add(new Change.Join(join.at(), join.joined())));
        places();
        drops();
        lifted();
        return List.copyOf(changes);
    }

    private void recast(Edit.Recast recast) {
        var change = new Change.Recast(recast.at(), recast.kind(), recast.depth());
        if (recast.kind() == base.block(recast.at()).orElseThrow().kind()) lifted.add(change);
        else changes.add(change);
    }

    /// What stands less deep only because the heading above it has gone was not recast by anybody.
    private void lifted() {
        if (lifted.isEmpty()) return;
        // Once more, since what was recast may hold what was not.
        for (int turn = 0; turn < 2; turn++) {
            var settled = Settlement.of(base, changes);
            var recast = lifted.stream()
                    .filter(each -> settled.block(each.at())
                            .filter(block -> block.depth() == each.depth())
                            .isEmpty())
                    .toList();
            lifted.removeAll(recast);
            changes.addAll(0, recast);
        }
    }

    /// What was put in at the very beginning of the second half belongs to the cut, not to the end of the first.
    private Block lead(Edit.Split split) {
        for (var reword : rewords)
            if (reword.at().equals(split.rest().id()))
                for (var each : reword.replacements())
                    if (each.from() == 0 && each.to() == 0) return split.rest().withWording(each.with());
        return split.rest();
    }

    private void reword(Edit.Reword reword) {
        var rest = rests.get(reword.at());
        var at = rest == null ? reword.at() : rest.at();
        int shift = rest == null ? 0 : rest.cut();
        var join = joins.get(at);
        int whole = length(at);
        for (var each : reword.replacements()) {
            if (rest != null && each.from() == 0 && each.to() == 0) continue;
            int from = each.from() + shift;
            int to = each.to() + shift;
            if (join == null || to <= whole && from < whole || from == to && from == whole) {
                words(at, from, to, each.with());
            } else if (from >= whole) {
                words(join.joined(), from - whole, to - whole, each.with());
            } else {
                words(at, from, whole, each.with());
                if (to > whole) words(join.joined(), 0, to - whole, Wording.EMPTY);
            }
        }
    }

    private int length(Identity at) {
        return base.block(at).orElseThrow().wording().length();
    }

    private void words(Identity at, int from, int to, Wording with) {
        changes.add(new Change.Words(at, from, to, with, notes(List.of(with))));
    }

    /// The notes that new words open and the base does not have.
    private List<Block> notes(List<Wording> wordings) {
        var opened = new LinkedHashSet<Identity>();
        for (var wording : wordings)
            for (var mark : wording.marks())
                if (mark.style() == Mark.Style.NOTE && !mark.target().isBlank())
                    opened.add(new Identity(mark.target()));
        return opened.stream()
                .filter(inserted::contains)
                .flatMap(id -> revision.block(id).stream())
                .toList();
    }

    /// Runs of blocks that are new or come from elsewhere, each after the last block before it that stayed.
    private void places() {
        Identity stayed = null;
        var run = new ArrayList<Block>();
        for (var block : revision.blocks()) {
            boolean arrives = inserted.contains(block.id()) || moved.contains(block.id());
            if (block.kind() == Kind.NOTE && arrives) continue;
            if (arrives) {
                run.add(moved.contains(block.id()) ? base.block(block.id()).orElseThrow() : block);
            } else if (!rests.containsKey(block.id())) {
                place(stayed, run);
                stayed = block.id();
            }
        }
        place(stayed, run);
    }

    private void place(@Nullable Identity after, List<Block> run) {
        if (run.isEmpty()) return;
        var fromElsewhere = new LinkedHashSet<Identity>();
        var wordings = new ArrayList<Wording>();
        for (var block : run) {
            if (moved.contains(block.id())) fromElsewhere.add(block.id());
            else wordings.add(block.wording());
        }
        changes.add(new Change.Place(after, run, fromElsewhere, notes(wordings)));
        run.clear();
    }

    /// Notes go with their calls.
    private void drops() {
        for (int i = 0; i < base.size(); ) {
            var block = base.blocks().get(i);
            if (block.kind() == Kind.NOTE || !deleted.contains(block.id())) {
                i++;
                continue;
            }
            int end = base.end(i);
            var branch = base.blocks().subList(i, end).stream().map(Block::id).toList();
            boolean whole = deleted.containsAll(branch);
            changes.add(new Change.Drop(block.id(), whole ? branch : List.of(block.id())));
            i = whole ? end : i + 1;
        }
    }

    /// The replacements of one block, ascending, for those who count from the base to the revision.
    static List<Replacement> replacements(List<Change> changes, Identity at) {
        return changes.stream()
                .filter(Change.Words.class::isInstance)
                .map(Change.Words.class::cast)
                .filter(words -> words.at().equals(at))
                .map(words -> new Replacement(words.from(), words.to(), words.with()))
                .toList();
    }
}

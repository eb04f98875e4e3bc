package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

/// A base with some changes carried out, in whatever order they are given.
///
/// What a drop takes away, no other change brings back: words put into a dropped block go with it. Blocks put in
/// at the same place stand in the order of [Key]. A note stays as long as a call for it stays.
public final class Settlement {

    private final Text base;
    private final Set<Identity> gone = new HashSet<>();
    private final Set<Identity> away = new HashSet<>();
    private final Map<Identity, Identity> joins = new HashMap<>();
    private final Map<Identity, List<Change.Words>> words = new HashMap<>();
    private final Map<Identity, List<Change.Split>> splits = new HashMap<>();
    private final Map<Identity, Change.Recast> forms = new HashMap<>();
    private final List<Change.Place> opening = new ArrayList<>();
    private final Map<Identity, List<Change.Place>> places = new HashMap<>();
    private final Map<Identity, Block> notes = new HashMap<>();
    private final List<Block> settled = new ArrayList<>();

    private Settlement(Text base, Collection<Change> changes) {
        this.base = base;
        changes.forEach(this::sort);
        var byKey = Comparator.comparing(Key::of);
        opening.sort(byKey);
        places.values().forEach(each -> each.sort(byKey));
        words.values()
                .forEach(each ->
                        each.sort(Comparator.comparingInt(Change.Words::from).thenComparingInt(Change.Words::to)));
        splits.values().forEach(each -> each.sort(Comparator.comparingInt(Change.Split::cut)));
    }

    /// @param changes such as go together; where two of them overlap, the one that begins first is carried out
    public static Text of(Text base, Collection<Change> changes) {
        return changes.isEmpty() ? base : new Settlement(base, changes).text();
    }

    /// One wording of the base with its words changed; cuts show as line breaks.
    static Wording wording(Wording was, Collection<Change> changes) {
        var in = new ArrayList<Change.Words>();
        var cuts = new ArrayList<Change.Split>();
        for (var change : changes) {
            if (change instanceof Change.Words each) in.add(each);
            if (change instanceof Change.Split each) cuts.add(each);
        }
        in.sort(Comparator.comparingInt(Change.Words::from).thenComparingInt(Change.Words::to));
        cuts.sort(Comparator.comparingInt(Change.Split::cut));
        var whole = Wording.EMPTY;
        var pieces = pieces(was, in, cuts);
        for (int i = 0; i < pieces.size(); i++)
            whole = whole.plus(i == 0 ? Wording.EMPTY : Wording.of("\n")).plus(pieces.get(i));
        return whole;
    }

    private void sort(Change change) {
        switch (change) {
            case Change.Words each -> {
                words.computeIfAbsent(each.at(), _ -> new ArrayList<>()).add(each);
                each.notes().forEach(note -> notes.put(note.id(), note));
            }
            case Change.Split each ->
                splits.computeIfAbsent(each.at(), _ -> new ArrayList<>()).add(each);
            case Change.Join each -> joins.put(each.at(), each.joined());
            case Change.Drop each -> gone.addAll(each.all());
            case Change.Place each -> {
                (each.at() == null ? opening : places.computeIfAbsent(each.at(), _ -> new ArrayList<>())).add(each);
                away.addAll(each.moved());
                each.notes().forEach(note -> notes.put(note.id(), note));
            }
            case Change.Recast each -> forms.put(each.at(), each);
            case Change.Adrift _ -> {
                // Has no place in the base; its words come in only as an amendment of another.
            }
        }
    }

    private Text text() {
        var joined = new HashSet<>(joins.values());
        opening.forEach(this::arrive);
        for (var block : base.blocks()) {
            if (block.kind() == Kind.NOTE) continue;
            if (!gone.contains(block.id()) && !away.contains(block.id()) && !joined.contains(block.id())) emit(block);
            for (var place : places.getOrDefault(block.id(), List.of())) arrive(place);
        }
        notes();
        return new Text(standing());
    }

    private void arrive(Change.Place place) {
        for (var block : place.blocks()) {
            if (!place.moved().contains(block.id())) settled.add(block);
            else if (!gone.contains(block.id())) emit(block);
        }
    }

    private void emit(Block block) {
        var at = block;
        var pieces = pieces(at);
        Identity next = joins.get(at.id());
        for (var seen = new HashSet<Identity>(); next != null && seen.add(next); next = joins.get(next)) {
            if (gone.contains(next)) continue;
            var more = pieces(base.block(next).orElseThrow());
            var last = pieces.removeLast();
            pieces.add(last.withWording(last.wording().plus(more.getFirst().wording())));
            pieces.addAll(more.subList(1, more.size()));
        }
        settled.addAll(pieces);
    }

    private List<Block> pieces(Block block) {
        var cuts = splits.getOrDefault(block.id(), List.of());
        var wordings = pieces(block.wording(), words.getOrDefault(block.id(), List.of()), cuts);
        var form = forms.get(block.id());
        var made = new ArrayList<Block>();
        var first = form == null
                ? block
                : new Block(block.id(), form.kind(), form.depth(), block.number(), block.typed(), block.wording());
        made.add(first.withWording(wordings.getFirst()));
        for (int i = 0; i < cuts.size(); i++) made.add(cuts.get(i).rest().withWording(wordings.get(i + 1)));
        return made;
    }

    private static List<Wording> pieces(Wording was, List<Change.Words> words, List<Change.Split> cuts) {
        var done = new ArrayList<Wording>();
        var piece = Wording.EMPTY;
        int at = 0;
        int cut = 0;
        for (var each : words) {
            while (cut < cuts.size()
                    && (cuts.get(cut).cut() < each.from()
                            || cuts.get(cut).cut() == each.from() && each.to() > each.from())) {
                int point = Math.max(at, cuts.get(cut).cut());
                done.add(piece.plus(was.part(at, point)));
                piece = cuts.get(cut++).rest().wording();
                at = point;
            }
            if (each.from() < at) continue;
            piece = piece.plus(was.part(at, each.from())).plus(each.with());
            at = each.to();
        }
        for (; cut < cuts.size(); cut++) {
            int point = Math.max(at, cuts.get(cut).cut());
            done.add(piece.plus(was.part(at, point)));
            piece = cuts.get(cut).rest().wording();
            at = point;
        }
        done.add(piece.plus(was.part(at, was.length())));
        return done;
    }

    /// In the order of their calls, as a reader finds them; then those that nothing called before either.
    private void notes() {
        var called = calls(settled);
        for (var id : called) {
            var added = notes.get(id);
            if (added != null) settled.add(added);
            else base.block(id).filter(block -> block.kind() == Kind.NOTE).ifPresent(this::emit);
        }
        var before = calls(base.blocks());
        for (var block : base.blocks())
            if (block.kind() == Kind.NOTE && !called.contains(block.id()) && !before.contains(block.id())) emit(block);
    }

    private static Set<Identity> calls(List<Block> blocks) {
        var called = new LinkedHashSet<Identity>();
        for (var block : blocks)
            for (var mark : block.wording().marks())
                if (mark.style() == Mark.Style.NOTE && !mark.target().isBlank())
                    called.add(new Identity(mark.target()));
        return called;
    }

    /// Whatever lost the block that held it stands as deep as it still can, and no two blocks share an identity.
    private List<Block> standing() {
        var taken = new HashSet<Identity>();
        var blocks = new ArrayList<Block>(settled.size());
        int deepest = 0;
        for (var block : settled) {
            var id = fresh(block.id(), taken);
            int depth = Math.min(block.depth(), deepest);
            blocks.add(
                    id.equals(block.id()) && depth == block.depth()
                            ? block
                            : new Block(id, block.kind(), depth, block.number(), block.typed(), block.wording()));
            deepest = depth + 1;
        }
        return blocks;
    }

    private static Identity fresh(Identity wanted, Set<Identity> taken) {
        @Nullable Identity id = wanted;
        for (int n = 2; !taken.add(id); n++) id = new Identity(wanted + "-" + n);
        return id;
    }
}

package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.diff.Edit;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// Carries changes made on one version over to another.
///
/// A change goes over when the words and blocks that it lays hold on stand unchanged in the other version. One
/// that has already been made there is dropped as done; any other becomes [Change.Adrift], for people to place.
public final class Rebase {

    private final Text from;
    private final Text onto;
    private final boolean same;
    private final Map<Identity, Identity> identities = new HashMap<>();
    private final Map<Identity, List<Change.Words>> rewords = new HashMap<>();
    private final Set<Identity> gone = new HashSet<>();
    private final Set<Identity> reshaped = new HashSet<>();
    private final Set<String> made = new HashSet<>();

    public Rebase(Text from, Text onto) {
        this.from = from;
        this.onto = onto;
        var difference = from.saysTheSameAs(onto) ? Difference.NONE : Difference.between(from, onto);
        this.same = difference.isEmpty();
        var now = difference.appliedTo(from);
        for (int i = 0; i < now.size(); i++)
            identities.put(now.blocks().get(i).id(), onto.blocks().get(i).id());
        for (var edit : difference.edits()) {
            switch (edit) {
                case Edit.Delete delete -> gone.add(delete.at());
                case Edit.Split split -> reshaped.add(split.at());
                case Edit.Join join -> {
                    reshaped.add(join.at());
                    reshaped.add(join.joined());
                }
                default -> {
                    // Read from the normal form.
                }
            }
        }
        for (var change : Normal.of(from, difference)) {
            made.add(Key.of(change));
            if (change instanceof Change.Words words)
                rewords.computeIfAbsent(words.at(), _ -> new ArrayList<>()).add(words);
        }
    }

    /// Whether a block says other words in the other version, or is not there.
    public boolean isTouched(Identity at) {
        return !same && (!stands(at) || rewords.containsKey(at));
    }

    /// The change as one of the other version; empty when that has it already.
    public Optional<Change> of(Change change) {
        if (same) return Optional.of(named(change));
        if (made.contains(Key.of(change))) return Optional.empty();
        return Optional.of(
                carries(change)
                        ? named(change)
                        : new Change.Adrift(near(change.at()), Shown.before(from, change), Shown.after(from, change)));
    }

    private boolean carries(Change change) {
        return switch (change) {
            case Change.Words each -> stands(each.at()) && untouched(each.at(), each.from(), each.to());
            case Change.Split each -> stands(each.at()) && untouched(each.at(), each.cut(), each.cut());
            case Change.Join each -> stands(each.at()) && stands(each.joined()) && follows(each.at(), each.joined());
            case Change.Drop each -> each.all().stream().allMatch(id -> stands(id) && !rewords.containsKey(id));
            case Change.Place each ->
                anchored(each.at()) && each.moved().stream().allMatch(this::stands);
            case Change.Recast each -> stands(each.at());
            case Change.Adrift _ -> false;
        };
    }

    private boolean stands(Identity id) {
        return !gone.contains(id) && !reshaped.contains(id) && identities.containsKey(id);
    }

    private boolean untouched(Identity at, int low, int high) {
        for (var each : rewords.getOrDefault(at, List.of()))
            if (new Stretch(at, Stretch.Axis.WORDS, low, high)
                    .meets(new Stretch(at, Stretch.Axis.WORDS, each.from(), each.to()))) return false;
        return true;
    }

    private boolean follows(Identity first, Identity second) {
        return onto.indexOf(name(second)) == onto.indexOf(name(first)) + 1;
    }

    private boolean anchored(@Nullable Identity at) {
        return at == null || stands(at);
    }

    private Change named(Change change) {
        return switch (change) {
            case Change.Words each ->
                new Change.Words(
                        name(each.at()),
                        place(each.at(), each.from(), true),
                        place(each.at(), each.to(), false),
                        each.with(),
                        each.notes());
            case Change.Split each ->
                new Change.Split(name(each.at()), place(each.at(), each.cut(), false), each.rest());
            case Change.Join each -> new Change.Join(name(each.at()), name(each.joined()));
            case Change.Drop each ->
                new Change.Drop(
                        name(each.at()), each.all().stream().map(this::name).toList());
            case Change.Place each ->
                new Change.Place(each.at() == null ? null : name(each.at()), blocks(each), moved(each), each.notes());
            case Change.Recast each -> new Change.Recast(name(each.at()), each.kind(), each.depth());
            case Change.Adrift each -> new Change.Adrift(near(each.at()), each.was(), each.proposed());
        };
    }

    private List<Block> blocks(Change.Place place) {
        return place.blocks().stream()
                .map(block -> place.moved().contains(block.id())
                        ? onto.block(name(block.id())).orElse(block)
                        : block)
                .toList();
    }

    private Set<Identity> moved(Change.Place place) {
        var moved = new LinkedHashSet<Identity>();
        place.moved().forEach(id -> moved.add(name(id)));
        return moved;
    }

    private Identity name(Identity id) {
        return identities.getOrDefault(id, id);
    }

    /// The closest block before a place, itself included, that the other version still has.
    public @Nullable Identity near(@Nullable Identity at) {
        if (at == null) return null;
        for (int i = from.indexOf(at); i >= 0; i--) {
            var id = identities.get(from.blocks().get(i).id());
            if (id != null && onto.indexOf(id) >= 0) return id;
        }
        return null;
    }

    /// Where an index of a block's words lies in the other version.
    ///
    /// @param after whether words put in at this very place come before it
    public int place(Identity at, int index, boolean after) {
        int shift = 0;
        for (var each : rewords.getOrDefault(at, List.of())) {
            if (each.to() > index || each.to() == index && each.from() == index && !after) {
                if (each.from() < index) return each.from() + shift;
                break;
            }
            shift += each.with().length() - (each.to() - each.from());
        }
        return index + shift;
    }
}

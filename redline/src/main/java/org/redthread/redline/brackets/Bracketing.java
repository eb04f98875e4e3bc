package org.redthread.redline.brackets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.redline.merge.Act;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Conflict;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Label;
import org.redthread.redline.text.Wording;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;

/// Writes a compilation as negotiators do: what is disputed stands in brackets, what is proposed instead beside
/// it with the names of those who want it, and who would rather have nothing there is named behind `delete`.
///
/// `[orderly][Georgia, Iraq: regular]`, `[Armenia: safe and ]`, `[in 2030][delete: Türkiye]`. Brackets of
/// amendments that lie within others stand within theirs.
public final class Bracketing {

    /// Something to be set into a block at an index.
    ///
    /// @param rank at one index: a bracket closes (1), words come in (2), a bracket opens (3)
    /// @param reach where its bracket begins or ends: the inner one closes first and opens last
    private record Sign(int at, int rank, int reach, int order, Wording words) {}

    private final Compilation compilation;
    private final Tongue tongue;
    private final Map<Identity, List<Sign>> signs = new LinkedHashMap<>();
    private final List<Change> places = new ArrayList<>();

    private Bracketing(Compilation compilation, Tongue tongue) {
        this.compilation = compilation;
        this.tongue = tongue;
        var done = new HashSet<String>();
        var conflicts = new HashMap<String, Conflict>();
        compilation.conflicts().forEach(each -> conflicts.put(each.id(), each));
        for (var amendment : compilation.amendments()) {
            var conflict = amendment.conflict() == null ? null : conflicts.get(amendment.conflict());
            if (conflict == null) amendment(amendment);
            else if (done.add(conflict.id())) conflict(conflict);
        }
    }

    /// The bracketed text as changes to the base: they add words and blocks, and take none away.
    ///
    /// In English.
    public static List<Change> of(Compilation compilation) {
        return of(compilation, Tongue.ENGLISH);
    }

    /// The same in a language; [Brackets] understands what is said in it.
    public static List<Change> of(Compilation compilation, Tongue tongue) {
        return new Bracketing(compilation, tongue).changes();
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        signs.forEach((at, all) -> {
            all.sort(Comparator.comparingInt(Sign::at)
                    .thenComparingInt(Sign::rank)
                    .thenComparingInt(sign -> -sign.reach())
                    .thenComparingInt(Sign::order));
            for (int i = 0; i < all.size(); ) {
                int index = all.get(i).at();
                var words = Wording.EMPTY;
                for (; i < all.size() && all.get(i).at() == index; i++)
                    words = words.plus(all.get(i).words());
                changes.add(new Change.Words(at, index, index, words));
            }
        });
        changes.addAll(places);
        return changes;
    }

    private void amendment(Amendment amendment) {
        var by = String.join(", ", amendment.parties());
        switch (amendment.change()) {
            case Change.Words each -> words(each.at(), each.from(), each.to(), List.of(side(by, each.with())));
            case Change.Drop each -> drop(each.all(), by);
            case Change.Place each -> place(each, by);
            case Change.Split each -> set(each.at(), each.cut(), Wording.of("[%s: ¶]".formatted(by)));
            case Change.Join each ->
                set(each.at(), length(each.at()), Wording.of("[%s: %s]".formatted(by, tongue.say(Phrase.JOIN_NEXT))));
            case Change.Recast each ->
                set(each.at(), length(each.at()), Wording.of("[%s: %s]".formatted(by, Shown.recast(each, tongue))));
            case Change.Adrift each -> adrift(each.at(), by, each.proposed());
        }
    }

    private Wording deleted(String by) {
        return Wording.of("[%s: %s]".formatted(tongue.say(Phrase.DELETE), by));
    }

    private Wording side(String by, Wording with) {
        return with.isEmpty()
                ? deleted(by)
                : Wording.of("[%s: ".formatted(by)).plus(with).plus(Wording.of("]"));
    }

    private void conflict(Conflict conflict) {
        var sides = new ArrayList<Wording>();
        boolean inWords = compilation.isInWords(conflict);
        for (var each : conflict.alternatives()) {
            var by = String.join(", ", each.parties());
            if (inWords) sides.add(side(by, each.words()));
            else if (each.act() == Act.DELETES) sides.add(deleted(by));
            else if (each.act() == Act.MOVES) sides.add(Wording.of("[%s: %s]".formatted(by, tongue.say(Phrase.MOVE))));
            else sides.add(Wording.of("[%s: %s]".formatted(by, each.words().text())));
        }
        var at = conflict.at();
        if (at == null) adrift(null, "", sides.stream().map(Wording::text).reduce("", String::concat));
        else words(at, conflict.from(), conflict.to(), sides);
    }

    private void words(Identity at, int from, int to, List<Wording> sides) {
        var all = Wording.EMPTY;
        for (var side : sides) all = all.plus(side);
        if (from == to) {
            set(at, from, all);
            return;
        }
        open(at, from, to);
        close(at, from, to, all);
    }

    /// One bracket around all that goes.
    private void drop(List<Identity> all, String by) {
        var said = all.stream().filter(id -> length(id) > 0).toList();
        if (said.isEmpty()) return;
        open(said.getFirst(), 0, Integer.MAX_VALUE);
        close(said.getLast(), -1, length(said.getLast()), deleted(by));
    }

    private void place(Change.Place place, String by) {
        var fresh = place.blocks().stream()
                .filter(block -> !place.moved().contains(block.id()))
                .toList();
        var said = fresh.stream().filter(block -> !block.wording().isEmpty()).toList();
        var blocks = new ArrayList<Block>();
        for (var block : fresh) {
            var wording = block.wording();
            if (!said.isEmpty() && block.equals(said.getFirst()))
                wording = Wording.of("[%s: ".formatted(by)).plus(wording);
            if (!said.isEmpty() && block.equals(said.getLast())) wording = wording.plus(Wording.of("]"));
            blocks.add(block.withWording(wording));
        }
        if (!blocks.isEmpty()) places.add(new Change.Place(place.at(), blocks, Set.of(), place.notes()));
        for (var block : place.blocks())
            if (place.moved().contains(block.id()))
                set(block.id(), length(block.id()), Wording.of("[%s: %s]".formatted(by, moved(place))));
    }

    private String moved(Change.Place place) {
        var at = place.at();
        return at == null
                ? tongue.say(Phrase.MOVE_FIRST)
                : tongue.say(Phrase.MOVE_AFTER, Label.of(compilation.base(), at, tongue));
    }

    private void adrift(@org.jspecify.annotations.Nullable Identity at, String by, String proposed) {
        var words = by.isEmpty()
                ? proposed
                : "[%s: %s]".formatted(by, proposed.isEmpty() ? tongue.say(Phrase.DELETE) : proposed);
        var home = at == null || length(at) == 0 ? firstWithWords() : at;
        if (home != null) set(home, length(home), Wording.of(words));
    }

    private @org.jspecify.annotations.Nullable Identity firstWithWords() {
        return compilation.base().blocks().stream()
                .filter(block -> !block.wording().isEmpty())
                .map(Block::id)
                .findFirst()
                .orElse(null);
    }

    private int length(Identity id) {
        return compilation
                .base()
                .block(id)
                .map(block -> block.wording().length())
                .orElse(0);
    }

    private void set(Identity at, int index, Wording words) {
        sign(at, index, 2, 0, words);
    }

    private void open(Identity at, int from, int to) {
        sign(at, from, 3, to, Wording.of("["));
    }

    private void close(Identity at, int from, int to, Wording sides) {
        sign(at, to, 1, from, Wording.of("]").plus(sides));
    }

    private void sign(Identity at, int index, int rank, int reach, Wording words) {
        var all = signs.computeIfAbsent(at, _ -> new ArrayList<>());
        all.add(new Sign(index, rank, reach, all.size(), words));
    }
}

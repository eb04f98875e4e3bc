package org.redthread.texts.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.brackets.Brackets;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Conflict;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Label;
import org.redthread.redline.text.Text;
import org.redthread.redline.tongue.Tongue;

/// Sorts what was handed in by the provisions that it is about, along the text.
public final class Places {

    private static final class Gathered {
        final List<Amendment> amendments = new ArrayList<>();
        final List<Conflict> conflicts = new ArrayList<>();
        final List<Stake> remarks = new ArrayList<>();
        final List<String> bracketed = new ArrayList<>();
        int brackets;
    }

    private final Text base;
    private final Tongue tongue;
    private final Map<Integer, Gathered> byIndex = new TreeMap<>();

    private Places(Consolidation consolidation, Tongue tongue) {
        this.tongue = tongue;
        base = consolidation.base();
        var compilation = consolidation.compilation();
        compilation
                .amendments()
                .forEach(each -> at(each.change().at()).amendments.add(each));
        compilation.conflicts().forEach(each -> at(each.at()).conflicts.add(each));
        for (var stake : consolidation.stakes())
            if (stake.change() == null)
                at(stake.at() == null ? null : new Identity(stake.at())).remarks.add(stake);
        bracket(consolidation.bracketed(tongue));
    }

    /// Only those on which something was handed in.
    ///
    /// @param tongue in which places are called, and brackets say what is to go
    public static List<Place> of(Consolidation consolidation, Tongue tongue) {
        return new Places(consolidation, tongue).all();
    }

    private Gathered at(@Nullable Identity id) {
        return byIndex.computeIfAbsent(id == null ? -1 : base.indexOf(id), _ -> new Gathered());
    }

    /// Blocks that the version does not have belong to the one that they come after.
    private void bracket(Text bracketed) {
        var brackets = Brackets.in(bracketed).byBlock();
        int index = -1;
        for (var block : bracketed.blocks()) {
            int known = base.indexOf(block.id());
            if (known >= 0) index = known;
            var gathered = byIndex.get(index);
            if (gathered == null) continue;
            if (!block.wording().isEmpty()) gathered.bracketed.add(line(block));
            gathered.brackets += brackets.getOrDefault(block.id(), List.of()).size();
        }
    }

    private static String line(Block block) {
        var words = block.wording().text();
        return block.typed() || block.number().isEmpty() ? words : block.number() + " " + words;
    }

    private List<Place> all() {
        var places = new ArrayList<Place>();
        byIndex.forEach((index, gathered) -> places.add(new Place(
                index < 0 ? "" : base.blocks().get(index).id().value(),
                index < 0 ? "" : Label.of(base, base.blocks().get(index).id(), tongue),
                gathered.amendments,
                gathered.conflicts,
                gathered.remarks,
                gathered.bracketed,
                gathered.brackets)));
        return places;
    }
}

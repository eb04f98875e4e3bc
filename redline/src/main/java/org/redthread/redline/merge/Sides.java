package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.redthread.redline.merge.Conflict.Alternative;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// Makes the alternatives of one conflict: for each party what the disputed stretch would be with all that it
/// proposes there, parties of one mind together.
final class Sides {

    private final Text base;
    private final List<Amendment> disputed;

    Sides(Text base, List<Amendment> disputed) {
        this.base = base;
        this.disputed = disputed;
    }

    private record Side(Act act, String words) {}

    private static final class Holding {
        final TreeSet<String> parties = new TreeSet<>();
        final List<String> amendments = new ArrayList<>();
        Wording words = Wording.EMPTY;
    }

    Conflict conflict(String id) {
        var at = disputed.getFirst().change().at();
        int length = at == null ? 0 : base.block(at).orElseThrow().wording().length();
        boolean inWords = at != null && disputed.stream().allMatch(each -> inWordsOf(at, each.change()));
        int from = inWords ? length : 0;
        int to = inWords ? 0 : length;
        if (inWords)
            for (var each : disputed)
                for (var stretch : Stretch.of(base, each.change())) {
                    from = Math.min(from, stretch.from());
                    to = Math.max(to, Math.min(length, stretch.to()));
                }
        return new Conflict(id, at, from, to, alternatives(from, to, inWords));
    }

    private static boolean inWordsOf(org.redthread.redline.text.Identity at, Change change) {
        return (change instanceof Change.Words || change instanceof Change.Split) && at.equals(change.at());
    }

    private List<Alternative> alternatives(int from, int to, boolean inWords) {
        var holders = new TreeSet<String>();
        disputed.forEach(each -> holders.addAll(each.parties()));
        var sides = new LinkedHashMap<Side, Holding>();
        for (var party : holders) {
            var its = disputed.stream()
                    .filter(each -> each.parties().contains(party))
                    .toList();
            var words = words(its, from, to, inWords);
            var side = new Side(Act.of(base, its.getFirst().change()), words + (inWords ? marks(words) : keys(its)));
            var holding = sides.computeIfAbsent(side, _ -> new Holding());
            holding.parties.add(party);
            holding.words = words;
            its.forEach(each -> {
                if (!holding.amendments.contains(each.id())) holding.amendments.add(each.id());
            });
        }
        var alternatives = new ArrayList<Alternative>();
        sides.forEach((side, holding) -> alternatives.add(
                new Alternative(List.copyOf(holding.parties), holding.amendments, side.act, holding.words)));
        return alternatives;
    }

    private static String marks(Wording words) {
        return words.marks().toString();
    }

    private static String keys(List<Amendment> its) {
        return its.stream().map(each -> Key.of(each.change())).toList().toString();
    }

    private Wording words(List<Amendment> its, int from, int to, boolean inWords) {
        var change = its.getFirst().change();
        if (!inWords) return Wording.of(Shown.after(base, change));
        var was = base.block(java.util.Objects.requireNonNull(change.at()))
                .orElseThrow()
                .wording();
        var now = Settlement.wording(was, its.stream().map(Amendment::change).toList());
        return now.part(from, now.length() - (was.length() - to));
    }
}

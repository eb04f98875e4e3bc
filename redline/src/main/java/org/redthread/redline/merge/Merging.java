package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.redthread.redline.merge.Amendment.Backing;
import org.redthread.redline.merge.Compilation.Remark;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// Lays the replies over each other: joins what is the same, sorts it along the text, and asks [Clashes] what
/// goes together.
final class Merging {

    private final Text base;
    private final List<Reply> replies;

    Merging(Text base, List<Reply> replies) {
        this.base = base;
        this.replies =
                replies.stream().sorted(Comparator.comparing(Reply::party)).toList();
        var parties = new HashSet<String>();
        for (var reply : replies)
            if (!parties.add(reply.party())) throw new IllegalArgumentException("Two replies are of " + reply.party());
    }

    private record Joined(String key, Change change, List<Backing> by) {}

    Compilation compilation() {
        var joined = new LinkedHashMap<String, Joined>();
        for (var reply : replies)
            for (var proposal : reply.proposals()) {
                var key = Key.of(proposal.change());
                var backing = new Backing(reply.party(), proposal.tracked(), reply.date(), proposal.reasons());
                back(
                        joined.computeIfAbsent(key, _ -> new Joined(key, proposal.change(), new ArrayList<>()))
                                .by(),
                        backing);
            }
        var sorted = joined.values().stream()
                .sorted(Comparator.comparingInt((Joined each) -> place(each.change()))
                        .thenComparingInt(each -> rank(each.change()))
                        .thenComparing(Joined::key))
                .toList();
        var amendments = new ArrayList<Amendment>();
        for (var each : sorted)
            amendments.add(new Amendment("A" + (amendments.size() + 1), each.change(), each.by(), null, null));
        var clashes = new Clashes(base, amendments);
        return new Compilation(base, clashes.amendments(), clashes.conflicts(), remarks());
    }

    /// A party that puts in the same words twice at one place backs them once.
    private static void back(List<Backing> by, Backing more) {
        for (int i = 0; i < by.size(); i++) {
            var known = by.get(i);
            if (!known.party().equals(more.party())) continue;
            var reasons = new ArrayList<>(known.reasons());
            reasons.addAll(more.reasons());
            by.set(i, new Backing(known.party(), known.tracked() && more.tracked(), known.date(), reasons));
            return;
        }
        by.add(more);
    }

    private int place(Change change) {
        var at = change.at();
        return at == null ? -1 : base.indexOf(at);
    }

    /// What is done to a block comes before what is put after it.
    private static int rank(Change change) {
        return switch (change) {
            case Change.Drop _ -> 0;
            case Change.Recast _ -> 1;
            case Change.Words _ -> 2;
            case Change.Split _ -> 3;
            case Change.Join _ -> 4;
            case Change.Adrift _ -> 5;
            case Change.Place _ -> 6;
        };
    }

    private List<Remark> remarks() {
        var byPlace = new TreeMap<Integer, List<Remark>>();
        for (var reply : replies)
            for (var comment : reply.remarks())
                byPlace.computeIfAbsent(place(comment.at()), _ -> new ArrayList<>())
                        .add(new Remark(reply.party(), comment));
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    private int place(Identity at) {
        int index = base.indexOf(at);
        return index < 0 ? base.size() : index;
    }
}

package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// Finds which amendments lie inside another and which cannot stand together.
///
/// Amendments that meet form groups. Where one of a group covers all the others, they are marked as within it;
/// else the uncovered ones are a conflict. What is covered is looked at again by itself. Two amendments that
/// share a party never clash, since one reply holds both.
final class Clashes {

    private final Text base;
    private final List<Amendment> amendments;
    private final List<List<Stretch>> stretches = new ArrayList<>();
    private final List<HashSet<String>> parties = new ArrayList<>();
    private final String[] within;
    private final String[] disputed;
    private final List<List<Integer>> disputes = new ArrayList<>();

    Clashes(Text base, List<Amendment> amendments) {
        this.base = base;
        this.amendments = amendments;
        this.within = new String[amendments.size()];
        this.disputed = new String[amendments.size()];
        for (var each : amendments) {
            stretches.add(Stretch.of(base, each.change()));
            parties.add(new HashSet<>(each.parties()));
        }
        var all = new ArrayList<Integer>();
        for (int i = 0; i < amendments.size(); i++) all.add(i);
        resolve(all);
        for (int i = 0; i < amendments.size(); i++)
            if (amendments.get(i).change() instanceof Change.Adrift) disputes.add(List.of(i));
        disputes.sort(Comparator.comparing(List::getFirst));
        for (int i = 0; i < disputes.size(); i++) for (int each : disputes.get(i)) disputed[each] = "C" + (i + 1);
    }

    List<Amendment> amendments() {
        var found = new ArrayList<Amendment>();
        for (int i = 0; i < amendments.size(); i++) {
            var each = amendments.get(i);
            found.add(new Amendment(each.id(), each.change(), each.by(), within[i], disputed[i]));
        }
        return found;
    }

    List<Conflict> conflicts() {
        var found = new ArrayList<Conflict>();
        for (int i = 0; i < disputes.size(); i++)
            found.add(new Sides(
                            base, disputes.get(i).stream().map(amendments::get).toList())
                    .conflict("C" + (i + 1)));
        return found;
    }

    private void resolve(List<Integer> some) {
        for (var group : groups(some)) {
            if (group.size() == 1) continue;
            var tops = new ArrayList<Integer>();
            var covered = new ArrayList<Integer>();
            for (int each : group) (cover(each, group) ? covered : tops).add(each);
            if (tops.size() > 1) disputes.add(tops);
            if (covered.size() > 1) resolve(covered);
        }
    }

    /// Marks an amendment with the closest one that covers it.
    private boolean cover(int inner, List<Integer> group) {
        int closest = -1;
        for (int outer : group) {
            if (outer == inner || shareParty(outer, inner)) continue;
            if (!Stretch.covers(stretches.get(outer), stretches.get(inner))) continue;
            if (closest < 0 || Stretch.covers(stretches.get(closest), stretches.get(outer))) closest = outer;
        }
        if (closest >= 0) within[inner] = amendments.get(closest).id();
        return closest >= 0;
    }

    private boolean shareParty(int one, int other) {
        for (var party : parties.get(one)) if (parties.get(other).contains(party)) return true;
        return false;
    }

    /// Amendments that meet, directly or by way of others; ascending, and in the order of their first.
    private List<List<Integer>> groups(List<Integer> some) {
        var leaders = new int[some.size()];
        Arrays.setAll(leaders, i -> i);
        for (var holders : byBlock(some).values())
            for (int i = 0; i < holders.size(); i++)
                for (int j = i + 1; j < holders.size(); j++) unite(leaders, some, holders.get(i), holders.get(j));
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < leaders.length; i++)
            groups.computeIfAbsent(leader(leaders, i), _ -> new ArrayList<>()).add(some.get(i));
        return new ArrayList<>(groups.values());
    }

    private void unite(int[] leaders, List<Integer> some, int one, int other) {
        int first = leader(leaders, one);
        int second = leader(leaders, other);
        if (first == second || shareParty(some.get(one), some.get(other))) return;
        if (Stretch.meet(stretches.get(some.get(one)), stretches.get(some.get(other))))
            leaders[Math.max(first, second)] = Math.min(first, second);
    }

    /// Indices into the list, by the blocks that they lay hold on.
    private Map<Identity, List<Integer>> byBlock(List<Integer> some) {
        var holders = new HashMap<Identity, List<Integer>>();
        for (int i = 0; i < some.size(); i++) {
            Identity last = null;
            for (var stretch : stretches.get(some.get(i))) {
                if (stretch.at().equals(last)) continue;
                last = stretch.at();
                holders.computeIfAbsent(last, _ -> new ArrayList<>()).add(i);
            }
        }
        return holders;
    }

    private static int leader(int[] leaders, int of) {
        while (leaders[of] != of) of = leaders[of] = leaders[leaders[of]];
        return of;
    }
}

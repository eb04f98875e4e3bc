package org.redthread.redline.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redthread.redline.text.Text;

/// Accepted amendments, seen together: what is carried out, what another one has covered, and what cannot be had
/// at once.
///
/// @param carriedOut the changes that remain
/// @param covered ids of accepted amendments that lie within another accepted one, which leaves them nothing to
///     change
/// @param clashes ids of those that cannot be accepted together, a list for each place
public record Agreement(List<Change> carriedOut, List<String> covered, List<List<String>> clashes) {

    public Agreement {
        carriedOut = List.copyOf(carriedOut);
        covered = List.copyOf(covered);
        clashes = List.copyOf(clashes);
    }

    /// @param accepted with their changes as decided
    public static Agreement of(Text base, List<Amendment> accepted) {
        var found = new Clashes(base, accepted);
        var carriedOut = new ArrayList<Change>();
        var covered = new ArrayList<String>();
        for (var each : found.amendments()) {
            if (each.within() == null) carriedOut.add(each.change());
            else covered.add(each.id());
        }
        var amendments = found.amendments();
        var clashes = found.conflicts().stream()
                .map(conflict -> amendments.stream()
                        .filter(each -> conflict.id().equals(each.conflict()))
                        .map(Amendment::id)
                        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList())
                .toList();
        return new Agreement(carriedOut, covered, clashes);
    }
}

package org.redthread.meetings;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The printed names of one kind, in their order, with everything that can be counted from them.
public record Roll(List<Attendance> entries) {

    static Roll of(List<Attendance> list, Attendance.Kind kind, boolean present) {
        return new Roll(list.stream()
                .filter(a -> a.kind() == kind && a.present() == present)
                .toList());
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Different parties, by whatever names.
    public int distinct() {
        return (int) entries.stream().map(Attendance::partyId).distinct().count();
    }

    /// Places in the list, from 0, of entries whose party stood in it before.
    public Set<Integer> again() {
        var seen = new HashSet<UUID>();
        var again = new LinkedHashSet<Integer>();
        for (var place = 0; place < entries.size(); place++)
            if (!seen.add(entries.get(place).partyId())) again.add(place);
        return again;
    }

    /// Names that stand in the list more than once, each once.
    public Set<String> repeated() {
        return again().stream()
                .map(place -> entries.get(place).printed())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

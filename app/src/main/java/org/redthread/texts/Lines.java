package org.redthread.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Texts that hang together because one comes after the other, as far as any of their goals are known.
final class Lines {

    private Lines() {}

    /// The longest line first; in each the earliest text first.
    static List<List<Dossier>> of(List<Dossier> all) {
        var lines = new ArrayList<HashSet<UUID>>();
        for (var dossier : all) {
            var ids = new HashSet<UUID>();
            Stream.concat(
                            Stream.of(dossier.text().id()),
                            dossier.follows().stream().map(Dossier.Follows::followsId))
                    .forEach(ids::add);
            var touched = lines.stream()
                    .filter(line -> line.stream().anyMatch(ids::contains))
                    .toList();
            touched.forEach(ids::addAll);
            lines.removeAll(touched);
            lines.add(ids);
        }
        return lines.stream()
                .map(ids -> all.stream()
                        .filter(dossier -> ids.contains(dossier.text().id()))
                        .filter(dossier -> !dossier.goals().isEmpty())
                        .toList())
                .filter(line -> !line.isEmpty())
                .sorted((one, other) -> other.size() - one.size())
                .toList();
    }
}

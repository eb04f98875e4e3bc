package org.redthread.texts.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.redthread.texts.Dossier;
import org.redthread.texts.Text;
import org.redthread.web.UnreadableAddress;

/// Which texts of a line stand side by side.
///
/// @param offered those of the line that had been made
/// @param chosen two or three of them; none where there are not two
/// @param later those that were asked for and had not been made
/// @param refused whether one, or more than three, or texts of several lines were asked for
public record Choice(List<Dossier> offered, List<Dossier> chosen, List<Text> later, boolean refused) {

    private static final int FEWEST = 2;
    private static final int MOST = 3;

    /// Without a word from the reader, the last three of which all goals are known.
    ///
    /// @throws UnreadableAddress where a text is asked for that no line has
    static Choice of(List<List<Dossier>> lines, List<String> asked, LocalDate day) {
        var slugs = new HashSet<>(asked);
        for (var slug : asked)
            if (lines.stream().noneMatch(line -> has(line, slug))) throw new UnreadableAddress("text", slug);
        var line = lines.stream()
                .filter(one -> asked.isEmpty() || has(one, asked.getFirst()))
                .findFirst()
                .orElse(List.of());
        var wanted = line.stream()
                .filter(dossier -> slugs.contains(dossier.text().slug()))
                .toList();
        var offered =
                line.stream().filter(dossier -> dossier.text().isThere(day)).toList();
        var there = wanted.stream().filter(offered::contains).toList();
        var later = wanted.stream()
                .map(Dossier::text)
                .filter(text -> !text.isThere(day))
                .toList();
        var refused =
                !slugs.isEmpty() && (wanted.size() < slugs.size() || wanted.size() < FEWEST || wanted.size() > MOST);
        var fits = !refused && there.size() >= FEWEST;
        return new Choice(offered, fits ? there : proposed(offered), later, refused);
    }

    private static List<Dossier> proposed(List<Dossier> offered) {
        var whole = offered.stream().filter(one -> !one.text().someGoals()).toList();
        var from = whole.size() < FEWEST ? offered : whole;
        return from.size() < FEWEST ? List.of() : from.subList(Math.max(0, from.size() - MOST), from.size());
    }

    private static boolean has(List<Dossier> line, String slug) {
        return line.stream().anyMatch(dossier -> dossier.text().slug().equals(slug));
    }
}

package org.redthread.texts;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.texts.SideBySide.Change;
import org.redthread.texts.SideBySide.Origin;
import org.redthread.texts.SideBySide.Placed;

/// Follows goals from text to text. A goal comes from those goals of the nearest earlier text for which there is the
/// strongest [Ground].
final class Descent {

    private final List<Dossier> texts;
    private final List<Theme> themes;

    Descent(List<Dossier> texts, List<Theme> themes) {
        this.texts = texts;
        this.themes = themes;
    }

    SideBySide sideBySide() {
        var families = new Families(texts);
        for (var column = 0; column < texts.size(); column++)
            for (var placed : column(column)) families.add(column, placed);
        return new SideBySide(texts, families.rows());
    }

    private List<Placed> column(int column) {
        var goals = texts.get(column).goals();
        var origins = goals.stream().map(goal -> origins(column, goal)).toList();
        return IntStream.range(0, goals.size())
                .mapToObj(at -> placed(column, goals.get(at), origins.get(at), origins))
                .toList();
    }

    private List<Origin> origins(int column, Dossier.Goal goal) {
        for (var before = column - 1; before >= 0; before--) {
            var found = new ArrayList<Origin>();
            for (var earlier : texts.get(before).goals()) {
                var origin = origin(before, earlier, column, goal);
                if (origin != null) found.add(origin);
            }
            var strongest = found.stream().map(Origin::ground).min(Comparator.naturalOrder());
            if (strongest.isPresent())
                return found.stream()
                        .filter(origin -> origin.ground() == strongest.get())
                        .toList();
        }
        return List.of();
    }

    private @Nullable Origin origin(int before, Dossier.Goal earlier, int column, Dossier.Goal goal) {
        var shared = themes.stream()
                .filter(theme -> theme.names(earlier.title()) && theme.names(goal.title()))
                .toList();
        var said = said(texts.get(column), texts.get(before).text(), earlier, goal);
        var ground = said != null && said.goal() != null
                ? Ground.SAID
                : earlier.title().equals(goal.title()) ? Ground.TITLE : shared.isEmpty() ? null : Ground.WORDS;
        return ground == null ? null : new Origin(earlier, before, ground, shared, said);
    }

    /// What is said of the very goal comes before what is said of all together.
    private static Dossier.@Nullable Continues said(
            Dossier dossier, Text before, Dossier.Goal earlier, Dossier.Goal goal) {
        return dossier.continues().stream()
                .filter(said -> said.beforeId().equals(before.id()))
                .filter(said -> said.goal() == null || names(said, earlier, goal))
                .min(comparing(said -> said.goal() == null))
                .orElse(null);
    }

    private static boolean names(Dossier.Continues said, Dossier.Goal earlier, Dossier.Goal goal) {
        return Objects.equals(said.goal(), goal.number()) && Objects.equals(said.was(), earlier.number());
    }

    private Placed placed(int column, Dossier.Goal goal, List<Origin> origins, List<List<Origin>> all) {
        if (origins.size() == 1) {
            var origin = origins.getFirst();
            var siblings = all.stream()
                    .flatMap(List::stream)
                    .filter(other ->
                            other.column() == origin.column() && other.goal().equals(origin.goal()))
                    .count();
            return new Placed(
                    goal,
                    origins,
                    changes(origin.goal(), goal, siblings > 1),
                    Rewording.of(origin.goal().title(), goal.title()));
        }
        return new Placed(
                goal, origins, column == 0 ? Set.of() : Set.of(unlike(column, origins)), Rewording.none(goal));
    }

    private static Set<Change> changes(Dossier.Goal earlier, Dossier.Goal goal, boolean split) {
        var changes = EnumSet.noneOf(Change.class);
        if (split) changes.add(Change.SPLIT);
        if (earlier.number() != goal.number()) changes.add(Change.MOVED);
        if (!earlier.title().equals(goal.title())) changes.add(Change.REWORDED);
        if (changes.isEmpty()) changes.add(Change.UNCHANGED);
        return changes;
    }

    private Change unlike(int column, List<Origin> origins) {
        if (!origins.isEmpty()) return Change.JOINED;
        return texts.subList(0, column).stream().allMatch(text -> text.text().someGoals()) ? Change.UNTOLD : Change.NEW;
    }
}

package org.redthread.texts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.print.Fate;

/// Goals of several texts side by side: a column a text, in a row what can be followed from text to text.
///
/// @param texts the earliest first
public record SideBySide(List<Dossier> texts, List<Row> rows) {

    static SideBySide of(List<Dossier> texts, List<Theme> themes) {
        return new Descent(texts, themes).sideBySide();
    }

    /// @param cells one for each text, in its order
    public record Row(List<Cell> cells) {}

    /// What a text has in a row.
    public sealed interface Cell {}

    public record Goals(List<Placed> placed) implements Cell {}

    /// It has none any more.
    ///
    /// @param last what the text before had
    /// @param column of that text
    public record Gone(List<Dossier.Goal> last, int column) implements Cell {}

    /// Only some goals of the text are known, and none of them stands here.
    public record Silent() implements Cell {}

    /// Not yet, or gone before.
    public record None() implements Cell {}

    public enum Change {
        UNCHANGED,
        MOVED,
        REWORDED,
        /// One of several that a goal became.
        SPLIT,
        /// Made of several goals.
        JOINED,
        NEW,
        /// Of the texts before it only some goals are known: whether it is new nobody can tell.
        UNTOLD
    }

    /// A goal, with what it was before.
    ///
    /// @param origins goals of the nearest earlier text that has any
    /// @param changes empty in the first text, which has nothing before it
    /// @param words of its title, marked where they differ from those of its origin
    public record Placed(Dossier.Goal goal, List<Origin> origins, Set<Change> changes, List<Piece> words) {

        public boolean is(Change change) {
            return changes.contains(change);
        }
    }

    /// @param column the text that has it, counted from 0
    /// @param themes those that both titles name; the reason where there is no better one
    /// @param said what the record says, of this goal or of all goals of the text together
    public record Origin(
            Dossier.Goal goal, int column, Ground ground, List<Theme> themes, Dossier.@Nullable Continues said) {}

    /// @param fate kept, inserted or deleted
    public record Piece(Fate fate, String words) {}

    /// How many goals of a text fared so since the texts before it.
    public long count(int column, Change change) {
        return placed(column).stream().filter(placed -> placed.is(change)).count();
    }

    /// In how many rows a text has no goal any more.
    public long gone(int column) {
        return rows.stream()
                .filter(row -> row.cells().get(column) instanceof Gone)
                .count();
    }

    /// The goals of a text, in the order of the rows.
    public List<Placed> placed(int column) {
        return rows.stream()
                .map(row -> row.cells().get(column))
                .flatMap(cell -> cell instanceof Goals goals ? goals.placed().stream() : Stream.of())
                .toList();
    }
}

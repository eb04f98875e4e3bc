package org.redthread.texts;

import java.util.List;

/// How goals moved from text to text: a row a theme, a column a text, in a cell the goals whose titles name the theme.
public record Moves(List<Dossier> texts, List<Row> rows) {

    /// @param cells one for each text, in its order
    public record Row(Theme theme, List<List<Dossier.Goal>> cells) {}

    static Moves of(List<Dossier> all, List<Theme> themes) {
        var texts = all.stream().filter(dossier -> !dossier.goals().isEmpty()).toList();
        var rows = themes.stream()
                .map(theme -> new Row(
                        theme,
                        texts.stream()
                                .map(dossier -> dossier.goals().stream()
                                        .filter(goal -> theme.names(goal.title()))
                                        .toList())
                                .toList()))
                .filter(row -> row.cells.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        return new Moves(texts, rows);
    }
}

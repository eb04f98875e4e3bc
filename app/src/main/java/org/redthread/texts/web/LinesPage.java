package org.redthread.texts.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.dialogues.Dialogue;
import org.redthread.record.Contradiction;
import org.redthread.texts.Dossier;
import org.redthread.texts.SideBySide;
import org.redthread.texts.SideBySide.Change;
import org.redthread.texts.Text;
import org.redthread.texts.Theme;
import org.redthread.web.Here;

/// What the page of texts side by side shows.
///
/// @param drawing of the same goals
public record LinesPage(
        Here here,
        Dialogue dialogue,
        Choice choice,
        SideBySide beside,
        Drawing drawing,
        List<Contradiction> contradictions) {

    /// What the style sheet shows of changed words: both, those of the later text alone, those of the earlier alone.
    public static final List<String> VIEWS = List.of("red", "clean", "before");

    public String inside() {
        return dialogue.inside() + "/texts";
    }

    public boolean isChosen(Dossier dossier) {
        return beside.texts().contains(dossier);
    }

    /// What the reader is told of the texts that were asked for.
    public String later() {
        return choice.later().stream().map(Text::title).collect(Collectors.joining("; "));
    }

    /// The year of a text where it has one, else its title.
    public String head(Dossier dossier) {
        var made = dossier.text().made();
        return made == null
                ? dossier.text().title()
                : String.valueOf(made.first().getYear());
    }

    /// How many goals of a text fared how since the texts before it, in words.
    public List<String> tallies(int column) {
        return Stream.concat(
                        Stream.of(Change.values())
                                .filter(change -> beside.count(column, change) > 0)
                                .map(change -> here.say("texts.lines.tally." + change, beside.count(column, change))),
                        Stream.of(beside.gone(column))
                                .filter(gone -> gone > 0)
                                .map(gone -> here.say("texts.lines.tally.GONE", gone)))
                .toList();
    }

    /// Names of themes as the reader reads them.
    public String named(List<Theme> themes) {
        return themes.stream().map(theme -> theme.in(here.language())).collect(Collectors.joining("; "));
    }

    /// What the record says of all goals of a text together, once.
    public List<Dossier.Continues> saidOfAll() {
        return beside.texts().stream()
                .flatMap(dossier -> dossier.continues().stream())
                .filter(said -> said.goal() == null)
                .filter(said -> beside.texts().stream()
                        .anyMatch(before -> before.text().id().equals(said.beforeId())))
                .toList();
    }

    public List<String> sources() {
        return beside.texts().stream()
                .flatMap(dossier -> Stream.concat(
                        dossier.goals().stream().flatMap(goal -> goal.sources().stream()),
                        dossier.continues().stream().flatMap(said -> said.sources().stream())))
                .distinct()
                .toList();
    }
}

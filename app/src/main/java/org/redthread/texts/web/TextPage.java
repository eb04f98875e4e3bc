package org.redthread.texts.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.record.Contradiction;
import org.redthread.texts.Dossier;
import org.redthread.texts.Stage;
import org.redthread.texts.Text;
import org.redthread.web.Here;

/// What the page of one text shows.
///
/// @param lineage the texts that it comes after
/// @param followers the texts that come after it
/// @param route its stages, as far as anybody could know of them
/// @param routeOf the draft that went that way; null where it is this text
/// @param line how many texts of its line have goals on record
public record TextPage(
        Here here,
        Dialogue dialogue,
        Dossier dossier,
        List<Line> lineage,
        List<Line> followers,
        List<Stage> route,
        @Nullable Text routeOf,
        int line,
        Map<UUID, PartyName> names,
        List<Contradiction> contradictions) {

    /// @param text the other text
    public record Line(Text text, Dossier.Follows follows) {}

    public String inside() {
        return dialogue.inside() + "/texts";
    }

    /// Null where there is nothing to draw.
    public @Nullable RouteDrawing drawing() {
        return RouteDrawing.of(route, here);
    }

    public long planned() {
        return route.stream().filter(stage -> stage.printed() != null).count();
    }

    public long late() {
        return route.stream()
                .filter(stage -> stage.on(here.asOf()) == Stage.Standing.LATE)
                .count();
    }

    /// Kinds of figures that are printed of it, each once.
    public List<Dossier.Figure.Of> figures() {
        return dossier.figures().stream().map(Dossier.Figure::of).distinct().toList();
    }

    public String values(Dossier.Figure.Of of) {
        return printed(of).map(Dossier.Figure::printed).distinct().collect(Collectors.joining(", "));
    }

    public String from(Dossier.Figure.Of of) {
        return printed(of)
                .flatMap(figure -> figure.sources().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public boolean disputed(Dossier.Figure.Of of) {
        return printed(of).map(Dossier.Figure::printed).distinct().count() > 1;
    }

    public boolean disputes() {
        return figures().stream().anyMatch(this::disputed);
    }

    public String party(UUID party) {
        var name = names.get(party);
        return name == null ? "/parties" : name.inside();
    }

    public String languages() {
        return dossier.text().languages().stream()
                .map(tag -> here.say("texts.language." + tag))
                .collect(Collectors.joining(", "));
    }

    public List<String> sources() {
        return Stream.of(
                        Stream.of(dossier.text().sources()),
                        dossier.goals().stream().map(Dossier.Goal::sources),
                        dossier.figures().stream().map(Dossier.Figure::sources),
                        dossier.refusals().stream().map(Dossier.Refusal::sources),
                        route.stream().map(Stage::plannedSources),
                        route.stream().map(Stage::actualSources))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Stream<Dossier.Figure> printed(Dossier.Figure.Of of) {
        return dossier.figures().stream().filter(figure -> figure.of() == of);
    }
}

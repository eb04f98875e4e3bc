package org.redthread.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.record.Claim;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart.Concern;
import org.redthread.record.Subject;
import org.redthread.record.Thing;

/// What `record/texts.yaml` holds.
record TextsFile(List<Dossier> dossiers, List<Theme> themes, List<Concern> concerns, List<Thing> things) {

    private static final List<String> DIALOGUES = List.of("budapest-process", "prague-process");

    /// Where goals stand side by side, among the addresses of texts.
    private static final String LINES = "lines";

    static TextsFile open() {
        return read(RecordFile.open("texts.yaml"));
    }

    static TextsFile read(Entry file) {
        var dossiers = new ArrayList<Dossier>();
        var concerns = new ArrayList<Concern>();
        var things = new ArrayList<Thing>();
        var themes = themes(file);
        for (var dialogue : DIALOGUES) {
            var known = new HashSet<UUID>();
            for (var entry : file.entries(dialogue)) {
                var dossier = TextEntry.read(dialogue, known.size() + 1, entry);
                var text = dossier.text();
                if (text.slug().equals(LINES)) throw entry.broken("text", "is the address of another page");
                if (!known.add(text.id())) throw entry.broken("text", "stands twice: " + text.slug());
                for (var follows : dossier.follows())
                    if (!known.contains(follows.followsId()))
                        throw entry.broken("follows", "names no text that stands before it");
                for (var continues : dossier.continues())
                    if (!known.contains(continues.beforeId()))
                        throw entry.broken("continues", "names no text that stands before it");
                for (var code : entry.contradictions("contradictions")) concerns.add(new Concern(code, subject(text)));
                for (var code : entry.contradictions("goals_contradictions"))
                    concerns.add(new Concern(code, text.goals()));
                entry.nothingElse();
                dossiers.add(dossier);
                things.add(new Thing(
                        subject(text),
                        "/" + dialogue + "/texts/" + text.slug(),
                        text.title(),
                        text.title(),
                        text.sources()));
            }
        }
        file.nothingElse();
        return new TextsFile(dossiers, themes, concerns, things);
    }

    private static List<Theme> themes(Entry file) {
        var themes = new ArrayList<Theme>();
        for (var line : file.entries("themes")) {
            themes.add(new Theme(themes.size() + 1, line.text("theme"), line.text("ru"), line.texts("words")));
            line.nothingElse();
        }
        return themes;
    }

    private static Subject subject(Text text) {
        return new Subject("text", text.id());
    }

    /// Figures of which sources print different values, and the number of action points, of which no list is on record.
    List<Claim> claims() {
        return dossiers.stream()
                .flatMap(dossier ->
                        dossier.figures().stream()
                                .collect(Collectors.groupingBy(Dossier.Figure::of))
                                .entrySet()
                                .stream()
                                .filter(same ->
                                        same.getValue().size() > 1 || same.getKey() == Dossier.Figure.Of.ACTION_POINTS)
                                .flatMap(same -> same.getValue().stream())
                                .map(figure -> new Claim(
                                        subject(dossier.text()),
                                        figure.of()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        figure.printed(),
                                        figure.number(),
                                        figure.sources(),
                                        null,
                                        null)))
                .toList();
    }
}

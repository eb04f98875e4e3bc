package org.redthread.projects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.record.Claim;
import org.redthread.record.Entry;
import org.redthread.record.RecordFile;
import org.redthread.record.RecordPart.Concern;
import org.redthread.record.Subject;
import org.redthread.record.Thing;

/// What `record/projects.yaml` holds.
record ProjectsFile(List<Dossier> dossiers, List<Concern> concerns, List<Thing> things) {

    private static final List<String> DIALOGUES = List.of("budapest-process", "prague-process");

    static ProjectsFile open() {
        return read(RecordFile.open("projects.yaml"));
    }

    static ProjectsFile read(Entry file) {
        var dossiers = new ArrayList<Dossier>();
        var concerns = new ArrayList<Concern>();
        var things = new ArrayList<Thing>();
        for (var dialogue : DIALOGUES) {
            var known = new HashSet<UUID>();
            for (var entry : file.entries(dialogue)) {
                var dossier = ProjectEntry.read(dialogue, known.size() + 1, entry);
                var project = dossier.project();
                if (!known.add(project.id())) throw entry.broken("project", "stands twice: " + project.slug());
                if (project.partOfId() != null && !known.contains(project.partOfId()))
                    throw entry.broken("part_of", "names no project that stands before it");
                for (var code : entry.contradictions("contradictions"))
                    concerns.add(new Concern(code, subject(project)));
                entry.nothingElse();
                dossiers.add(dossier);
                things.add(new Thing(
                        subject(project),
                        "/" + dialogue + "/projects/" + project.slug(),
                        project.title(),
                        project.title(),
                        project.sources()));
            }
        }
        file.nothingElse();
        return new ProjectsFile(dossiers, concerns, things);
    }

    private static Subject subject(Project project) {
        return new Subject("project", project.id());
    }

    /// Amounts, dates and counts of which sources give more than one value, and counts that no list bears out.
    List<Claim> claims() {
        return dossiers.stream()
                .flatMap(dossier -> Stream.concat(money(dossier), counts(dossier)))
                .toList();
    }

    private static Stream<Claim> money(Dossier dossier) {
        return dossier.money().stream()
                .filter(money -> dossier.disputes(money.of()))
                .map(money -> new Claim(
                        subject(dossier.project()),
                        aspect(money.of()),
                        money.currency() + " " + money.amount().toPlainString(),
                        null,
                        money.sources(),
                        null,
                        money.note()));
    }

    private static Stream<Claim> counts(Dossier dossier) {
        return dossier.counts().stream()
                .map(count -> new Claim(
                        subject(dossier.project()),
                        aspect(count.of()),
                        count.printed(),
                        count.number(),
                        count.sources(),
                        count.asOf(),
                        count.note()));
    }

    private static String aspect(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

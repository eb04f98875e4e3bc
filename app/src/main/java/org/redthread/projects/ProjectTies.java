package org.redthread.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Tie;

/// How the record ties projects to those who pay for them, lead them, carry them out or help, to the project or the
/// dialogue that they belong to, and to the goals that they serve. Where a project works is no tie.
final class ProjectTies {

    static final String PROJECT = "project";

    private final Dossier dossier;
    private final Knot knot;
    private final List<Tie> ties = new ArrayList<>();

    private ProjectTies(Dossier dossier) {
        this.dossier = dossier;
        this.knot = knot(dossier.project().id());
    }

    static Knot knot(UUID project) {
        return new Knot(PROJECT, project);
    }

    static List<Tie> of(List<Dossier> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> new ProjectTies(dossier).read().stream())
                .toList();
    }

    private List<Tie> read() {
        var project = dossier.project();
        var whole = project.partOfId() == null ? new Knot("dialogue", project.dialogueId()) : knot(project.partOfId());
        tie(LinkKind.PART_OF, knot, whole, null, false, project.sources());
        for (var partner : dossier.partners())
            if (partner.partyId() != null)
                tie(
                        kind(partner.role()),
                        new Knot("party", partner.partyId()),
                        knot,
                        partner.note(),
                        false,
                        partner.sources());
        dossier.ties().forEach(this::goals);
        return ties;
    }

    private static LinkKind kind(Dossier.Role role) {
        return switch (role) {
            case DONOR, FRAME -> LinkKind.FUNDS;
            case LEAD -> LinkKind.LEADS;
            case IMPLEMENTER -> LinkKind.CARRIES_OUT;
            case PARTNER, SUPPORTS -> LinkKind.SUPPORTS;
        };
    }

    /// To each goal that is named by its number; to the text as a whole where none is.
    private void goals(Dossier.Tie tie) {
        if (tie.numbers().isEmpty()) contributes(new Knot("text", tie.textId()), tie);
        for (var number : tie.numbers())
            contributes(new Knot("goal", RecordFile.id("goal", tie.textId() + "/" + number)), tie);
    }

    private void contributes(Knot to, Dossier.Tie tie) {
        tie(LinkKind.CONTRIBUTES_TO, knot, to, tie.note(), tie.inferred(), tie.sources());
    }

    private void tie(LinkKind kind, Knot from, Knot to, @Nullable String note, boolean inferred, List<String> sources) {
        var key = "projects/" + knot.id() + "/" + (ties.size() + 1);
        ties.add(Tie.recorded(kind, from, to, sources, key)
                .saying(note)
                .inferred(inferred)
                .during(Dated.of(dossier).firstSeen(), null));
    }
}

package org.redthread.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PrintedNames;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Tie;

/// How the record ties meetings to bodies, parties and projects. Texts tie themselves to meetings, since they tell
/// whether they were decided there or presented. Who merely came, spoke or held an office is no tie: the meeting's own
/// page has it.
final class MeetingTies {

    private final Meeting meeting;
    private final Knot knot;
    private final List<Tie> ties = new ArrayList<>();

    private MeetingTies(Meeting meeting) {
        this.meeting = meeting;
        this.knot = new Knot(MeetingTeller.KIND, meeting.id());
    }

    static List<Tie> of(List<Dossier> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> new MeetingTies(dossier.meeting()).read(dossier).stream())
                .toList();
    }

    private List<Tie> read(Dossier dossier) {
        for (var body : meeting.bodies()) tie(LinkKind.PART_OF, knot, new Knot("body", body), null, meeting.sources());
        if (meeting.bodies().isEmpty())
            tie(LinkKind.PART_OF, knot, new Knot("dialogue", meeting.dialogueId()), null, meeting.sources());
        if (meeting.projectId() != null)
            tie(LinkKind.PART_OF, knot, project(meeting.projectId()), null, meeting.sources());
        if (meeting.hostId() != null)
            tie(LinkKind.HOSTS, party(meeting.hostId()), knot, meeting.hostNote(), meeting.sources());
        dossier.presiding().forEach(this::presiding);
        dossier.interventions().forEach(this::intervention);
        dossier.decisions().forEach(this::decision);
        dossier.nextSteps().forEach(this::nextStep);
        return ties;
    }

    private void presiding(Dossier.Presiding presiding) {
        for (var party : presiding.partyIds())
            tie(LinkKind.LEADS, party(party), knot, presiding.over(), presiding.sources());
    }

    private void intervention(Intervention said) {
        if (said.partyId() == null) return;
        if (said.kind().isOffer()) tie(LinkKind.OFFERS, party(said.partyId()), knot, said.what(), said.sources());
        if (said.kind() == Intervention.Kind.REQUESTS_A_CHANGE)
            tie(LinkKind.PROPOSES, party(said.partyId()), knot, said.what(), said.sources());
    }

    private void decision(Dossier.Decision decision) {
        if (decision.projectId() != null)
            tie(LinkKind.DECIDED_AT, project(decision.projectId()), knot, decision.what(), decision.sources());
        if (decision.invitesId() != null)
            tie(LinkKind.INVITES, knot, party(decision.invitesId()), decision.what(), decision.sources());
    }

    /// A task is tied where the record names a party for it; `Secretariat` or `Countries` are none.
    private void nextStep(NextStep step) {
        if (step.who() != null)
            PrintedNames.party(step.who())
                    .ifPresent(who -> tie(LinkKind.CHARGES, knot, party(who), step.what(), step.sources()));
    }

    private void tie(LinkKind kind, Knot from, Knot to, @Nullable String note, List<String> sources) {
        var key = "meetings/" + meeting.id() + "/" + (ties.size() + 1);
        ties.add(Tie.recorded(kind, from, to, sources, key).saying(note).from(meeting.held()));
    }

    private static Knot party(UUID id) {
        return new Knot("party", id);
    }

    private static Knot project(UUID id) {
        return new Knot("project", id);
    }
}

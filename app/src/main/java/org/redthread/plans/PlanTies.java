package org.redthread.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Tie;

/// How the record ties what is to be done to the plan that asks for it, to the goal that it serves, to the project that
/// does it, and to the parties that host, lead or help.
final class PlanTies {

    static final String PLAN = "plan";
    static final String ACTIVITY = "activity";

    private final Dossier dossier;
    private final List<Tie> ties = new ArrayList<>();

    private PlanTies(Dossier dossier) {
        this.dossier = dossier;
    }

    static List<Tie> of(List<Dossier> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> new PlanTies(dossier).read().stream())
                .toList();
    }

    private List<Tie> read() {
        var plan = dossier.plan();
        var knot = new Knot(PLAN, plan.id());
        if (plan.textId() != null)
            tie(LinkKind.MANDATES, new Knot("text", plan.textId()), knot, null, false, plan.sources());
        else if (plan.meetingId() != null)
            tie(LinkKind.DECIDED_AT, knot, new Knot("meeting", plan.meetingId()), null, false, plan.sources());
        else tie(LinkKind.PART_OF, knot, new Knot("dialogue", plan.dialogueId()), null, false, plan.sources());
        for (var activity : dossier.activities()) activity(knot, activity);
        return ties;
    }

    private void activity(Knot plan, Activity activity) {
        var knot = new Knot(ACTIVITY, activity.id());
        tie(LinkKind.PART_OF, knot, plan, null, false, activity.sources());
        UUID goals = dossier.plan().textOfGoalsId();
        if (activity.goal() != null && goals != null)
            tie(
                    LinkKind.CONTRIBUTES_TO,
                    knot,
                    new Knot("goal", RecordFile.id("goal", goals + "/" + activity.goal())),
                    null,
                    activity.byWords(),
                    activity.sources());
        if (activity.projectId() != null)
            tie(
                    LinkKind.CONTRIBUTES_TO,
                    new Knot("project", activity.projectId()),
                    knot,
                    null,
                    false,
                    activity.sources());
        for (var part : activity.parts())
            tie(kind(part), new Knot("party", part.partyId()), knot, part.what(), false, part.sources());
    }

    /// What a party was willing to do is an offer, not a deed.
    private static LinkKind kind(Activity.Part part) {
        if (part.offered()) return LinkKind.OFFERS;
        return switch (part.does()) {
            case HOSTS -> LinkKind.HOSTS;
            case LEADS -> LinkKind.LEADS;
            case FUNDS -> LinkKind.FUNDS;
            case CONTRIBUTES, SUPPORTS -> LinkKind.SUPPORTS;
        };
    }

    private void tie(LinkKind kind, Knot from, Knot to, @Nullable String note, boolean inferred, List<String> sources) {
        var key = "plans/" + dossier.plan().id() + "/" + (ties.size() + 1);
        ties.add(Tie.recorded(kind, from, to, sources, key)
                .saying(note)
                .inferred(inferred)
                .from(dossier.plan().endorsed()));
    }
}

package org.redthread.plans.living;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.redthread.web.ToldFrom;
import org.springframework.stereotype.Component;

/// Ties a plan that is carried out to what mandates it, to what it holds, and to those who do it.
///
/// Of a draft nothing is tied, so that no trace leads an outsider to it. What the newest published version holds
/// is tied for everybody, whatever else for the dialogue.
@Component
class LivingTies {

    private final Threads threads;
    private final VersionStore versions;

    LivingTies(Threads threads, VersionStore versions) {
        this.threads = threads;
        this.versions = versions;
    }

    void tie(LivingPlan plan) {
        if (plan.state().isDraft()) return;
        var ties = new LinkedHashMap<String, Tie>();
        versions.published(List.of(plan.id())).forEach(frozen -> new Tying(frozen, Circle.PUBLIC, ties).all());
        new Tying(plan, Circle.dialogue(plan.dialogueId()), ties).all();
        threads.hold("living/" + plan.id() + "/", ties.values());
    }

    /// What was tied for everybody stays so.
    private record Tying(LivingPlan plan, String circle, Map<String, Tie> ties) {

        void all() {
            front();
            for (var goal : plan.goals()) {
                tie(LinkKind.PART_OF, goal.knot(), plan.knot());
                from(LinkKind.MANDATES, goal.source(), goal.knot());
            }
            for (var point : plan.points()) {
                tie(
                        LinkKind.PART_OF,
                        point.knot(),
                        plan.goal(point.goalId()).map(Goal::knot).orElse(plan.knot()));
                from(LinkKind.MANDATES, point.source(), point.knot());
            }
            plan.undertakings().forEach(this::undertaking);
        }

        private void front() {
            var knot = plan.knot();
            if (plan.meetingId() != null) tie(LinkKind.DECIDED_AT, knot, new Knot("meeting", plan.meetingId()));
            else tie(LinkKind.PART_OF, knot, new Knot("dialogue", plan.dialogueId()));
            for (var version : plan.versions())
                if (version.endorsedAt() != null)
                    tie(LinkKind.DECIDED_AT, knot, new Knot("meeting", version.endorsedAt()));
            if (plan.negotiationId() != null) tie(LinkKind.MANDATES, new Knot("draft", plan.negotiationId()), knot);
            if (plan.textId() != null) tie(LinkKind.MANDATES, new Knot("text", plan.textId()), knot);
            if (plan.recordedId() != null) tie(LinkKind.SUPERSEDES, knot, new Knot("plan", plan.recordedId()));
            if (plan.followsId() != null) tie(LinkKind.SUPERSEDES, knot, new Knot(LivingPlan.KNOT, plan.followsId()));
        }

        private void undertaking(Undertaking each) {
            var knot = each.knot();
            tie(LinkKind.PART_OF, knot, plan.knot());
            for (var goal : each.goals()) tie(LinkKind.CONTRIBUTES_TO, knot, new Knot(Goal.KIND, goal));
            for (var point : each.points()) tie(LinkKind.CONTRIBUTES_TO, knot, new Knot(ActionPoint.KIND, point));
            from(LinkKind.FEEDS_INTO, each.source(), knot);
            if (each.meetingId() != null) tie(LinkKind.FEEDS_INTO, new Knot("meeting", each.meetingId()), knot);
            if (each.projectId() != null) tie(LinkKind.CONTRIBUTES_TO, new Knot("project", each.projectId()), knot);
            for (var part : each.parts()) tie(kind(part), new Knot("party", part.partyId()), knot, part.what());
        }

        /// What was taken over from another plan that is kept here takes its place there; anything else gave rise to
        /// it.
        private void from(LinkKind kind, @Nullable Knot source, Knot knot) {
            if (source == null) return;
            if (source.kind().equals(knot.kind())) tie(LinkKind.SUPERSEDES, knot, source);
            else tie(kind, source, knot);
        }

        /// What a party was willing to do is an offer, not a deed.
        private static LinkKind kind(Undertaking.Part part) {
            if (part.offered()) return LinkKind.OFFERS;
            return switch (part.does()) {
                case HOSTS -> LinkKind.HOSTS;
                case LEADS -> LinkKind.LEADS;
                case FUNDS -> LinkKind.FUNDS;
                case CONTRIBUTES, SUPPORTS -> LinkKind.SUPPORTS;
            };
        }

        private void tie(LinkKind kind, Knot from, Knot to) {
            tie(kind, from, to, null);
        }

        private void tie(LinkKind kind, Knot from, Knot to, @Nullable String note) {
            var since = ToldFrom.day(plan.begunAt(), plan.zone());
            ties.putIfAbsent(
                    kind + " " + from.id() + " " + to.id(),
                    Tie.held(kind, from, to, List.of(circle))
                            .during(since, null)
                            .saying(note));
        }
    }
}

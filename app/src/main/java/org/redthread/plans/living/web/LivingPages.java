package org.redthread.plans.living.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.plans.Plans;
import org.redthread.plans.living.Door;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.PlanVersions;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.living.Version;
import org.redthread.thread.Knot;
import org.redthread.thread.Threads;
import org.redthread.thread.Told;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the list of plans and the page of a living one, each in one transaction.
@Component
@Transactional(readOnly = true)
class LivingPages {

    private final LivingPlans living;
    private final PlanVersions versions;
    private final Plans recorded;
    private final Parties parties;
    private final Threads threads;
    private final List<Door.Opens> doors;

    LivingPages(
            LivingPlans living,
            PlanVersions versions,
            Plans recorded,
            Parties parties,
            Threads threads,
            List<Door.Opens> doors) {
        this.living = living;
        this.versions = versions;
        this.recorded = recorded;
        this.parties = parties;
        this.threads = threads;
        this.doors = doors;
    }

    String list(Here here, Dialogue dialogue, Model model) {
        var kept = living.of(dialogue).stream()
                .filter(plan -> asOf(here, plan).isPresent())
                .toList();
        model.addAttribute(
                "page",
                new PlansPage(here, dialogue, kept, recorded.of(dialogue.id(), here.asOf()), living.mayKeep(dialogue)));
        return "plans/list";
    }

    /// What of a plan is read on the reader's date: as it stands, by whoever may read it so, else a version.
    ///
    /// @param version null for the plan as it stands
    record Read(LivingPlan front, @Nullable Version version) {}

    Optional<Read> asOf(Here here, LivingPlan plan) {
        var chosen = here.chosenDate();
        if ((chosen == null || !chosen.isBefore(here.today())) && living.mayReadInside(plan))
            return Optional.of(new Read(plan, null));
        return versions.on(plan, here.asOf()).map(version -> new Read(plan, version));
    }

    /// The page as the reader's date asks for it.
    ///
    /// @throws NoSuchPage where there was nothing of it yet that the reader may read
    String show(Here here, Dialogue dialogue, LivingPlan plan, Sieve sieve, boolean faster, Model model) {
        var read = asOf(here, plan).orElseThrow(() -> new NoSuchPage("plan"));
        return show(here, dialogue, plan, read.version(), sieve, Form.fresh(Map.of()), faster, model);
    }

    /// The page as it stands, with a form that was refused.
    String again(Here here, Dialogue dialogue, LivingPlan plan, Form form, Model model) {
        return show(here, dialogue, plan, null, new Sieve(null, null, null, null, null), form, false, model);
    }

    private String show(
            Here here,
            Dialogue dialogue,
            LivingPlan front,
            @Nullable Version shown,
            Sieve sieve,
            Form form,
            boolean faster,
            Model model) {
        var plan = shown == null ? front : versions.frozen(shown);
        var names = names(here, plan);
        var keeps = living.mayKeep(dialogue);
        var sifted = sieve.sifted(plan, party(sieve, names.values()));
        model.addAttribute(
                "page",
                new LivingPage(
                        here,
                        dialogue,
                        plan,
                        shown,
                        front.versions(),
                        sieve,
                        sifted,
                        names,
                        ties(here, plan, front.versions()),
                        doors(here, dialogue, front),
                        keeps,
                        keeps && shown == null ? front.state().next() : Set.of(),
                        form,
                        faster));
        return "plans/living/plan";
    }

    private List<Door> doors(Here here, Dialogue dialogue, LivingPlan plan) {
        return doors.stream()
                .flatMap(opens -> opens.of(plan, dialogue, here).stream())
                .sorted(Comparator.comparingInt(Door::order))
                .toList();
    }

    Map<UUID, PartyName> names(Here here, LivingPlan plan) {
        var named = plan.undertakings().stream()
                .flatMap(each -> each.parts().stream())
                .map(Undertaking.Part::partyId)
                .collect(Collectors.toSet());
        return named.isEmpty() ? Map.of() : parties.names(named, here.language(), here.asOf());
    }

    /// @throws NoSuchPage where nobody of that key does anything in the plan
    private static @Nullable UUID party(Sieve sieve, Collection<PartyName> names) {
        if (sieve.party() == null) return null;
        return names.stream()
                .filter(name -> name.key().equals(sieve.party()))
                .map(PartyName::party)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("page"));
    }

    /// What the plan refers to, asked of the rooms that it belongs to: what this reader may not know stays unsaid.
    Map<UUID, Told> ties(Here here, LivingPlan plan, List<Version> versions) {
        var knots = new HashSet<Knot>();
        for (var each : plan.undertakings()) {
            if (each.meetingId() != null) knots.add(new Knot("meeting", each.meetingId()));
            if (each.projectId() != null) knots.add(new Knot("project", each.projectId()));
        }
        if (plan.meetingId() != null) knots.add(new Knot("meeting", plan.meetingId()));
        if (plan.textId() != null) knots.add(new Knot("text", plan.textId()));
        if (plan.negotiationId() != null) knots.add(new Knot("draft", plan.negotiationId()));
        if (plan.followsId() != null) knots.add(new Knot(LivingPlan.KNOT, plan.followsId()));
        if (plan.recordedId() != null) knots.add(new Knot("plan", plan.recordedId()));
        versions.stream()
                .map(Version::endorsedAt)
                .filter(Objects::nonNull)
                .forEach(meeting -> knots.add(new Knot("meeting", meeting)));
        if (knots.isEmpty()) return Map.of();
        var told = new HashMap<UUID, Told>();
        threads.told(knots, here).forEach((knot, said) -> told.put(knot.id(), said));
        return told;
    }
}

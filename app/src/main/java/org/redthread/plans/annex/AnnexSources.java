package org.redthread.plans.annex;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.Dossier;
import org.redthread.plans.KnowsProjects;
import org.redthread.plans.Plans;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.PlanVersions;
import org.redthread.texts.Texts;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.web.Here;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what annexes are made from: a plan of the record or one that is kept here, the projects of its dialogue, and
/// what ties the ones to the other.
///
/// Of the links those are taken that everybody may know who may read the plan: an annex is mailed and filed.
@Component
class AnnexSources {

    private final Plans recorded;
    private final LivingPlans living;
    private final PlanVersions versions;
    private final Texts texts;
    private final Threads threads;
    private final List<KnowsProjects> rooms;

    AnnexSources(
            Plans recorded,
            LivingPlans living,
            PlanVersions versions,
            Texts texts,
            Threads threads,
            ObjectProvider<KnowsProjects> rooms) {
        this.recorded = recorded;
        this.living = living;
        this.versions = versions;
        this.texts = texts;
        this.threads = threads;
        this.rooms = rooms.stream().toList();
    }

    /// @throws org.redthread.web.NoSuchPage where the reader may know of no plan under that address
    AnnexMaking of(Dialogue dialogue, String slug, Here here) {
        var inside = dialogue.inside() + "/plans/" + slug;
        return living.find(dialogue, slug)
                .map(plan -> kept(dialogue, plan, inside, here))
                .orElseGet(() -> recorded(dialogue, slug, inside, here));
    }

    private AnnexMaking kept(Dialogue dialogue, LivingPlan plan, String inside, Here here) {
        var source = new AnnexMaking.Source(
                plan.knot(),
                plan.label(),
                plan.state().circles(dialogue.id()),
                day -> versions.read(plan, day, here.today()).map(read -> Asking.of(read, inside)));
        return making(dialogue, source, Set.of(Circle.PUBLIC, Circle.dialogue(dialogue.id())));
    }

    private AnnexMaking recorded(Dialogue dialogue, String slug, String inside, Here here) {
        var dossier = recorded.get(dialogue.id(), slug, here.asOf());
        var plan = dossier.plan();
        var source = new AnnexMaking.Source(
                new Knot("plan", plan.id()),
                plan.title(),
                Set.of(Circle.PUBLIC),
                asked(dialogue, dossier, inside, here));
        return making(dialogue, source, Set.of(Circle.PUBLIC));
    }

    /// The record tells of a plan from its endorsement on, and not how it changed since.
    private Function<LocalDate, Optional<Asking>> asked(Dialogue dialogue, Dossier dossier, String inside, Here here) {
        var goals = texts.of(dialogue.id(), here.asOf()).stream()
                .filter(text -> text.text().id().equals(dossier.plan().textOfGoalsId()))
                .findFirst()
                .orElse(null);
        var asking = Asking.of(dossier, goals, inside);
        var endorsed = dossier.plan().endorsed();
        return day -> endorsed == null || !endorsed.first().isAfter(day) ? Optional.of(asking) : Optional.empty();
    }

    private AnnexMaking making(Dialogue dialogue, AnnexMaking.Source source, Set<String> readers) {
        var projects =
                rooms.stream().flatMap(room -> room.of(dialogue.id()).stream()).toList();
        var ids = projects.stream().map(KnowsProjects.Project::id).collect(Collectors.toSet());
        return new AnnexMaking(source, projects, threads.hanging(LinkKind.CONTRIBUTES_TO, "project", ids, readers));
    }
}

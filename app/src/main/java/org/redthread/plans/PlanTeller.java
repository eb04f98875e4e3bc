package org.redthread.plans;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for plans and their activities on the thread.
@Component
class PlanTeller implements KnotTeller {

    private final PlanStore store;

    PlanTeller(PlanStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PlanTies.PLAN, PlanTies.ACTIVITY);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var named : store.named(knots.stream().map(Knot::id).toList())) {
            var plan = named.plan();
            var activity = named.activity();
            var home = Addresses.of(plan.dialogueId(), here).orElse(null);
            if (home == null) continue;
            var inside = home.inside() + "/plans/" + plan.slug();
            if (activity == null)
                told.put(
                        new Knot(PlanTies.PLAN, plan.id()),
                        new Told(plan.title(), inside, home.label(), plan.endorsed()).inEnglish());
            else
                told.put(
                        new Knot(PlanTies.ACTIVITY, activity.id()),
                        new Told(
                                        activity.title(),
                                        inside + "#activity-" + activity.place(),
                                        plan.title(),
                                        activity.planned())
                                .inEnglish());
        }
        told.keySet().retainAll(knots);
        return told;
    }

    /// Plans that are kept here lie under the same addresses.
    @Override
    public Optional<Knot> at(String inside, Here here) {
        return Addresses.page(inside, "plans")
                .map(PlanTeller::knot)
                .filter(knot -> !store.named(List.of(knot.id())).isEmpty());
    }

    private static Knot knot(Addresses.Page page) {
        var plan = RecordFile.id(PlanTies.PLAN, page.key());
        return page.part().startsWith("activity-")
                ? new Knot(
                        PlanTies.ACTIVITY,
                        RecordFile.id(
                                PlanTies.ACTIVITY, plan + "/" + page.part().substring(9)))
                : new Knot(PlanTies.PLAN, plan);
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return store.all(dialogue).stream()
                .flatMap(dossier -> kind.equals(PlanTies.PLAN)
                        ? Stream.of(dossier.plan())
                                .filter(plan -> KnotTeller.holds(plan.title(), words))
                                .map(plan -> new Knot(PlanTies.PLAN, plan.id()))
                        : dossier.activities().stream()
                                .filter(one -> KnotTeller.holds(one.title(), words))
                                .map(one -> new Knot(PlanTies.ACTIVITY, one.id())))
                .toList();
    }
}

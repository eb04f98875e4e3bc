package org.redthread.plans.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redthread.plans.KnowsProjects;
import org.redthread.plans.living.LivingPlan;
import org.redthread.thread.Hanging;
import org.redthread.thread.Knot;

/// All that the annexes of one plan are made from, read once for whatever days are asked for.
///
/// @param projects of the dialogue, in the order of the record
/// @param links by which they contribute to something
record AnnexMaking(Source plan, List<KnowsProjects.Project> projects, List<Hanging> links) {

    /// A plan of the record, or one that is kept here.
    ///
    /// @param label what it is called in a list or the ledger
    /// @param circles who may read what it holds
    /// @param asking what it asks for on a day; empty where there was nothing to read yet
    record Source(Knot knot, String label, Set<String> circles, Function<LocalDate, Optional<Asking>> asking) {

        boolean isRecorded() {
            return !knot.kind().equals(LivingPlan.KNOT);
        }
    }

    /// As it comes to on a day; empty where there was nothing of the plan to read.
    Optional<Annex> on(LocalDate day) {
        return plan.asking().apply(day).map(asking -> new OnDay(day).annex(asking));
    }

    private final class OnDay {

        private final LocalDate day;
        private final Map<UUID, Annex.Project> known = new LinkedHashMap<>();

        OnDay(LocalDate day) {
            this.day = day;
            for (var one : projects)
                if (one.since() == null || !one.since().isAfter(day))
                    known.put(one.id(), new Annex.Project(one.id(), one.slug(), one.title()));
        }

        Annex annex(Asking asking) {
            var entries = new ArrayList<Annex.Entry>();
            var hanging = new HashSet<UUID>();
            for (var item : asking.items()) {
                var ways = ways(item.knots(), item.activities());
                hanging.addAll(ways.keySet());
                entries.add(new Annex.Entry(
                        item.kind(),
                        item.id(),
                        item.under(),
                        item.number(),
                        item.title(),
                        item.inside(),
                        known.values().stream()
                                .filter(project -> ways.containsKey(project.id()))
                                .map(project -> tied(project, ways))
                                .toList()));
            }
            var ways = ways(asking.whole(), asking.loose());
            var loose = known.values().stream()
                    .filter(project -> !hanging.contains(project.id()))
                    .map(project -> tied(project, ways))
                    .toList();
            return new Annex(asking.plan(), List.copyOf(entries), loose);
        }

        private Annex.Tied tied(Annex.Project project, Map<UUID, Ways> ways) {
            var own = ways.get(project.id());
            return new Annex.Tied(project, own == null ? List.of() : List.copyOf(own.values()));
        }

        /// By projects, what ties each of them to one of these knots, directly or through an activity.
        private Map<UUID, Ways> ways(List<Knot> knots, List<Asking.Doing> activities) {
            var ways = new HashMap<UUID, Ways>();
            links(knots).forEach(link -> add(ways, link.from(), new Annex.Way(null, link.inferred(), link.sources())));
            for (var doing : activities) {
                if (doing.projectId() != null)
                    add(ways, doing.projectId(), new Annex.Way(doing.said(), doing.inferred(), doing.sources()));
                links(doing.knots())
                        .forEach(link -> add(
                                ways,
                                link.from(),
                                new Annex.Way(doing.said(), link.inferred() || doing.inferred(), link.sources())));
            }
            return ways;
        }

        private Stream<Hanging> links(List<Knot> knots) {
            return links.stream().filter(link -> knots.contains(link.to()) && link.holdsOn(day));
        }

        private void add(Map<UUID, Ways> ways, UUID project, Annex.Way way) {
            if (known.containsKey(project))
                ways.computeIfAbsent(project, id -> new Ways())
                        .merge(Optional.ofNullable(way.through()), way, Annex.Way::with);
        }
    }

    /// By the activity that each leads through. What a plan says of its activity and what hangs on the thread because
    /// of it are one way.
    private static final class Ways extends LinkedHashMap<Optional<Annex.Through>, Annex.Way> {}
}

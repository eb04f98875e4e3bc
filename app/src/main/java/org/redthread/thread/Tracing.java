package org.redthread.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.thread.Trace.Branch;
import org.redthread.thread.Trace.Step;

/// Makes a tree of the links met in one direction: each knot goes on where it is reached first, by the fewest steps.
///
/// What was not told is passed by, and so is all that can be reached through it alone.
final class Tracing {

    private final Reach reach;
    private final Map<Knot, List<Strand>> strands = new HashMap<>();
    private final Map<Knot, Integer> met = new HashMap<>();
    private final Set<Knot> seen = new HashSet<>();
    private final Knot stand;
    private int shown;
    private boolean starved;

    Tracing(Knot stand, List<Found> found, Map<Knot, Told> told, Reach reach) {
        this.stand = stand;
        this.reach = reach;
        var together = new HashMap<Knot, Map<Object, Strand>>();
        for (var one : found) {
            met.merge(one.at(), 1, Integer::sum);
            var next = told.get(one.next());
            if (next != null)
                together.computeIfAbsent(one.at(), at -> new LinkedHashMap<>())
                        .merge(List.of(one.kind(), one.forwards(), one.next()), one.strand(next), Strand::with);
        }
        together.forEach((at, own) -> strands.put(at, List.copyOf(own.values())));
    }

    /// Whether something was met that cannot be shown, and it may have kept from being met what can.
    boolean starved() {
        return starved;
    }

    /// A knot with what hangs on it, while that grows.
    private static final class Growing {

        private final Strand strand;
        private final boolean again;
        private final List<Growing> on = new ArrayList<>();
        private boolean more;

        Growing(Strand strand, boolean again) {
            this.strand = strand;
            this.again = again;
        }

        Step step() {
            return new Step(strand, new Branch(on.stream().map(Growing::step).toList(), more), again);
        }
    }

    private record Waiting(Knot knot, int step, List<Growing> on, Runnable more) {}

    Branch branch() {
        var roots = new ArrayList<Growing>();
        var more = new boolean[1];
        var waiting = new ArrayDeque<Waiting>();
        seen.add(stand);
        waiting.add(new Waiting(stand, 1, roots, () -> more[0] = true));
        while (!waiting.isEmpty()) grow(waiting.remove(), waiting);
        return new Branch(roots.stream().map(Growing::step).toList(), more[0]);
    }

    private void grow(Waiting from, ArrayDeque<Waiting> waiting) {
        var visible = strands.getOrDefault(from.knot(), List.of());
        var upTo = reach.shown(from.step());
        if (met.getOrDefault(from.knot(), 0) >= reach.met(from.step()) && visible.size() <= upTo) starved = true;
        if (visible.size() > upTo) from.more().run();
        for (var strand :
                visible.subList(Math.min(reach.skipped(from.step()), visible.size()), Math.min(upTo, visible.size()))) {
            if (shown == Reach.MOST) {
                from.more().run();
                return;
            }
            shown++;
            var passes = !strand.kind().endsAtActor(strand.forwards());
            var again = passes && !seen.add(strand.knot());
            var growing = new Growing(strand, again);
            from.on().add(growing);
            if (passes && !again && from.step() < reach.steps())
                waiting.add(new Waiting(strand.knot(), from.step() + 1, growing.on, () -> growing.more = true));
        }
    }
}

package org.redthread.thread;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redthread.access.Access;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Ties knots, and follows the thread from one to the next as far as the reader may go.
@Service
public class Threads {

    /// Who set what the record tells.
    static final String RECORD = "record";

    private final LinkStore store;
    private final Tellers tellers;
    private final Access access;
    private final Clock clock;

    Threads(LinkStore store, Tellers tellers, Access access, Clock clock) {
        this.store = store;
        this.tellers = tellers;
        this.access = access;
        this.clock = clock;
    }

    /// Ties two knots in the transaction of the room that does it, which asked who may.
    ///
    /// Doing it again with the same source key changes the link; without a key, the same link is tied once.
    ///
    /// @throws CircularThread where a knot would supersede itself by way of others
    @Transactional(propagation = Propagation.MANDATORY)
    public void tie(Tie tie) {
        if (tie.kind() == LinkKind.SUPERSEDES && store.supersedes(tie.to(), tie.from())) throw new CircularThread(tie);
        var label = access.reader().label();
        store.tie(List.of(tie), tie.sourceKey() != null && label.isEmpty() ? RECORD : label, clock.instant());
    }

    /// Ties all that a room has loaded from the record, and unties what it tied before and has no longer.
    ///
    /// Doing it again with the same ties changes no row.
    ///
    /// @param prefix of the room's source keys: `meetings/`
    /// @throws CircularThread where a knot would supersede itself by way of others
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String prefix, List<Tie> ties) {
        store.untieOthers(prefix, ties.stream().map(Tie::sourceKey).collect(toSet()));
        store.tie(ties, RECORD, clock.instant());
        for (var tie : ties)
            if (tie.kind() == LinkKind.SUPERSEDES && store.supersedes(tie.to(), tie.from()))
                throw new CircularThread(tie);
    }

    /// Unties what the source key tied and is no longer in what a room loaded.
    ///
    /// @param prefix of the room's source keys: `meetings/`
    /// @param kept the keys that stay
    @Transactional(propagation = Propagation.MANDATORY)
    public void untieOthers(String prefix, Set<String> kept) {
        store.untieOthers(prefix, kept);
    }

    /// What the room says of the knot; empty where there is none, or none for this reader.
    @Transactional(readOnly = true)
    public Optional<Told> told(Knot knot, Here here) {
        return Optional.ofNullable(tellers.tell(List.of(knot), here).get(knot));
    }

    /// The thread followed both ways over the links that hold on the reader's date, where the reader may go; empty
    /// where
    /// there is no such knot, or none for this reader.
    ///
    /// A link into the dark is passed by and not counted, and nothing is reached through it.
    @Transactional(readOnly = true)
    public Optional<Trace> trace(Knot knot, Trace.Asked asked, Here here) {
        var upReach = Reach.after(asked.upAfter());
        var downReach = Reach.after(asked.downAfter());
        while (true) {
            var found = store.trace(knot, asked.by(), here.asOf(), upReach, downReach);
            var told = tellers.tell(
                    Stream.concat(Stream.of(knot), found.stream().map(Found::next))
                            .distinct()
                            .toList(),
                    here);
            var stand = told.get(knot);
            if (stand == null) return Optional.empty();
            var up = new Tracing(knot, found.stream().filter(Found::up).toList(), told, upReach);
            var down = new Tracing(knot, found.stream().filter(one -> !one.up()).toList(), told, downReach);
            var trace = new Trace(stand, up.branch(), down.branch());
            if (!up.starved() && !down.starved()) return Optional.of(trace);
            if (up.starved()) upReach = upReach.wider();
            if (down.starved()) downReach = downReach.wider();
        }
    }
}

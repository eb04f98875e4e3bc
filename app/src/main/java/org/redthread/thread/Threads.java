package org.redthread.thread;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.access.Access;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Ties knots, and follows the thread from one to the next as far as the reader may go.
@Service
public class Threads {

    /// Who set what the record tells.
    static final String RECORD = "record";

    /// Who set what follows from a clock, with nobody at it.
    private static final String HOUSE = "Red Thread";

    private final LinkStore store;
    private final Tellers tellers;
    private final Standpoint standpoint;
    private final Access access;
    private final Clock clock;

    Threads(LinkStore store, Tellers tellers, Standpoint standpoint, Access access, Clock clock) {
        this.store = store;
        this.tellers = tellers;
        this.standpoint = standpoint;
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

    /// Makes the links under a prefix those that a thing of a room has now, in the transaction of what was done to it;
    /// what it has no longer is untied. A link holds from the day on which it was tied first.
    ///
    /// The same pair is tied once by each kind of link. Whoever does it stands in a circle of each link.
    ///
    /// @param prefix of the thing's own keys: `outcomes/<id>/`
    /// @throws CircularThread where a knot would supersede itself by way of others
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String prefix, Collection<Tie> ties) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var keyed = new LinkedHashMap<String, Tie>();
        for (var tie : ties) {
            var own = tie.under(prefix);
            if (own.kind() == LinkKind.SUPERSEDES && store.supersedes(own.to(), own.from()))
                throw new CircularThread(own);
            keyed.putIfAbsent(
                    String.valueOf(own.sourceKey()), own.since() == null ? own.during(today, own.until()) : own);
        }
        store.untieOthers(prefix, keyed.keySet());
        if (keyed.isEmpty()) return;
        var label = access.reader().label();
        store.hold(List.copyOf(keyed.values()), label.isEmpty() ? HOUSE : label, now);
    }

    /// What somebody typed about a thing, with the knot that he pointed at where the words end in an address of this
    /// site. What is not there and what the reader may not see are the same.
    @Transactional(readOnly = true)
    public Pointed pointed(String typed) {
        var end = typed.strip();
        var last = end.substring(Math.max(end.lastIndexOf(' '), end.lastIndexOf('\t')) + 1);
        if (!last.matches("(?:https?:/)?/.+")) return new Pointed(end, null, null);
        var here = standpoint.at("", Language.EN, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var knot = new Pasted(last)
                .knot(tellers, here)
                .filter(one -> !tellers.tell(List.of(one), here).isEmpty());
        return new Pointed(end.substring(0, end.length() - last.length()).strip(), last, knot.orElse(null));
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

    /// The same of many at once: of what there is not, or not for this reader, nothing is told.
    @Transactional(readOnly = true)
    public Map<Knot, Told> told(Collection<Knot> knots, Here here) {
        return tellers.tell(knots, here);
    }

    /// Links of a kind that begin at these knots, whenever they hold: what is printed and filed is made from them.
    ///
    /// @param from the kind of the knots
    /// @param circles who reads the paper: a link that none of them knows of is left out
    @Transactional(readOnly = true)
    public List<Hanging> hanging(LinkKind kind, String from, Collection<UUID> ids, Collection<String> circles) {
        return ids.isEmpty() ? List.of() : store.hanging(kind, from, ids, circles);
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

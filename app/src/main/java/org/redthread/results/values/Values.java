package org.redthread.results.values;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What parties and projects told of the indicators of a dialogue. What was reported is seen by its teller and the
/// secretariat; targets and verified values by everybody whose framework it is.
@Service
@Transactional
public class Values {

    private final ValueStore store;
    private final Access access;
    private final Clock clock;

    Values(ValueStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /// By which values of a party are kept, in that dialogue.
    public int party(Dialogue dialogue, UUID party) {
        access.require(ValueAction.TELL, dialogue.id());
        return store.teller(
                dialogue.id(),
                party,
                null,
                Set.of(Circle.party(party, dialogue.id()), Circle.role(Role.SECRETARIAT, dialogue.id())));
    }

    /// By which values of a project are kept. The secretariat tells them.
    public int project(Dialogue dialogue, UUID project) {
        access.require(ValueAction.KEEP, dialogue.id());
        return store.teller(dialogue.id(), null, project, Set.of(Circle.role(Role.SECRETARIAT, dialogue.id())));
    }

    /// All of them in one go, or none. They come in the order of [Told#ORDER]; a value told before is corrected.
    ///
    /// @param remark why; null for nothing
    /// @param goesOn asked with the number of values so far every ten thousand of them; false cancels
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Taken bring(Dialogue dialogue, Iterator<Told> values, @Nullable String remark, LongPredicate goesOn) {
        access.require(ValueAction.KEEP, dialogue.id());
        return store.bring(values, series(dialogue), telling(dialogue, remark), goesOn);
    }

    /// One value, in the place of what was told of that period before, which is kept.
    ///
    /// @return what is wrong with it; empty where it was taken
    /// @throws org.redthread.access.Forbidden to those who tell nothing in the dialogue
    /// @throws org.springframework.dao.DataAccessException for a value that is another's to tell
    public Optional<Fault> tell(Dialogue dialogue, Told told, @Nullable String remark) {
        access.require(told.kind() == Told.Kind.REPORTED ? ValueAction.TELL : ValueAction.KEEP, dialogue.id());
        var fault = Fault.in(told, series(dialogue).get(told.series()));
        if (fault.isEmpty()) store.tell(told, telling(dialogue, remark));
        return fault;
    }

    /// The same for several values, on one occasion. They are read and found sound before.
    ///
    /// @throws IllegalArgumentException for one that is not; then none is told
    public void tellAll(Dialogue dialogue, List<Told> all, @Nullable String remark) {
        for (var kind : all.stream().map(Told::kind).distinct().toList())
            access.require(kind == Told.Kind.REPORTED ? ValueAction.TELL : ValueAction.KEEP, dialogue.id());
        var known = series(dialogue);
        for (var told : all)
            if (Fault.in(told, known.get(told.series())).isPresent())
                throw new IllegalArgumentException("Not to be told: " + told);
        if (all.isEmpty()) return;
        var telling = telling(dialogue, remark);
        all.forEach(told -> store.tell(told, telling));
    }

    /// All that one teller told of any period and as what, as far as the reader may see it.
    @Transactional(readOnly = true)
    public List<Told> by(int teller, Collection<Integer> series) {
        return store.by(teller, series, Set.of(0));
    }

    /// The same, and beside it what was told of parts.
    @Transactional(readOnly = true)
    public List<Told> by(int teller, Collection<Integer> series, Collection<Integer> slices) {
        var all = new HashSet<>(slices);
        all.add(0);
        return store.by(teller, series, all);
    }

    /// By which values of a part are kept. The secretariat makes them when it asks for parts.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public int slice(Dialogue dialogue, Part part) {
        access.require(ValueAction.KEEP, dialogue.id());
        return store.slice(dialogue.id(), part);
    }

    /// Those that were made.
    @Transactional(readOnly = true)
    public Map<Part, Integer> slices(Dialogue dialogue) {
        return store.slices(dialogue.id());
    }

    /// What a series comes to in a period by each part that was told.
    @Transactional(readOnly = true)
    public List<InPart> parts(int series, Period period) {
        return store.parts(series, period);
    }

    /// All that was told of one series, in the order of time.
    @Transactional(readOnly = true)
    public List<Told> of(int series) {
        return store.of(series);
    }

    /// What each series comes to in a period and over all, of the tellers that the reader may see.
    @Transactional(readOnly = true)
    public List<InPeriod> dashboard(Collection<Integer> series, int slice, Period period) {
        return store.dashboard(series, slice, period);
    }

    /// What each series comes to in each period of which something was told, and up to then.
    @Transactional(readOnly = true)
    public List<UpTo> overTime(Collection<Integer> series, int slice) {
        return store.overTime(series, slice);
    }

    /// What was reported and verified of one period, by teller.
    @Transactional(readOnly = true)
    public List<Told> told(int series, int slice, Period period, int most) {
        return store.told(series, slice, period, most);
    }

    /// Those that the reader may see, by series, tellers and time.
    ///
    /// @param behind the last one of the page before; null for the first page
    @Transactional(readOnly = true)
    public List<Told> of(Collection<Integer> series, int slice, Told.Kind kind, @Nullable Told behind, int limit) {
        return store.values(series, slice, kind, behind, limit);
    }

    /// What each series comes to, over all periods and all tellers that the reader may see.
    @Transactional(readOnly = true)
    public List<Together> together(Collection<Integer> series, int slice) {
        return store.together(series, slice);
    }

    /// What counted of that period before it was corrected, the latest first.
    @Transactional(readOnly = true)
    public List<BigDecimal> before(Told told) {
        return store.before(told);
    }

    private Map<Integer, Series> series(Dialogue dialogue) {
        return store.series(dialogue.id()).stream().collect(Collectors.toMap(Series::id, Function.identity()));
    }

    private int telling(Dialogue dialogue, @Nullable String remark) {
        return store.telling(dialogue.id(), clock.instant(), access.reader().label(), remark);
    }
}

package org.redthread.plans;

import java.util.Collection;
import java.util.Set;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Lack;
import org.redthread.thread.Sieve;
import org.redthread.web.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What lacks in plans: of the record, and of those kept here as far as the reader may read what they hold now.
@Component
@Order(10)
class PlanGaps implements GapsOf {

    private final PlanGapStore store;

    PlanGaps(PlanGapStore store) {
        this.store = store;
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(Gap.NO_ACTIVITY, Gap.NO_HOST, Gap.NO_DATE, Gap.PROMISE_OPEN, Gap.OVERDUE, Gap.UNDER_GOAL);
    }

    @Override
    public Counts count(Sieve sieve, Collection<Sieve.Goal> goals) {
        return store.count(sieve, goals);
    }

    @Override
    public Found list(Gap gap, Sieve sieve, int skip, int most, Here here) {
        var page = store.list(gap, sieve, skip, most);
        return new Found(
                page.total(), page.rows().stream().map(row -> lack(row, here)).toList());
    }

    private static Lack lack(PlanGapStore.Row row, Here here) {
        var home = here.masthead().dialogue();
        var inside = (home == null ? "" : home.inside()) + "/plans/" + row.planSlug();
        var title = row.title() == null ? here.say("plans.untitled") : row.title();
        return new Lack(
                row.number() == null ? title : row.number() + " " + title,
                row.kept() ? inside : inside + "#activity-" + row.place(),
                row.planTitle(),
                row.planned(),
                row.partyId(),
                null,
                row.does() == null ? null : promise(row, here),
                row.sources());
    }

    private static String promise(PlanGapStore.Row row, Here here) {
        var does = here.say("plans.does." + row.does());
        return row.what() == null ? does : does + ": " + row.what();
    }
}

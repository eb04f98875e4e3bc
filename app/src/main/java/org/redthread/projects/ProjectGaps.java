package org.redthread.projects;

import java.util.Collection;
import java.util.Set;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Lack;
import org.redthread.thread.Sieve;
import org.redthread.web.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Projects that hang on nothing, and those that stand under a goal. A project is of no body.
@Component
@Order(40)
class ProjectGaps implements GapsOf {

    private final ProjectGapStore store;

    ProjectGaps(ProjectGapStore store) {
        this.store = store;
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(Gap.UNTIED, Gap.UNDER_GOAL);
    }

    @Override
    public Counts count(Sieve sieve, Collection<Sieve.Goal> goals) {
        return sieve.body() == null ? store.count(sieve, goals) : Counts.NONE;
    }

    @Override
    public Found list(Gap gap, Sieve sieve, int skip, int most, Here here) {
        if (sieve.body() != null) return Found.NONE;
        var home = here.masthead().dialogue();
        var projects = home == null ? "" : home.inside() + "/projects";
        var page = store.list(gap, sieve, skip, most);
        return new Found(
                page.total(),
                page.rows().stream()
                        .map(row -> new Lack(
                                row.title(),
                                projects + "/" + row.slug(),
                                here.say("projects.nav"),
                                null,
                                null,
                                null,
                                null,
                                row.sources()))
                        .toList());
    }
}

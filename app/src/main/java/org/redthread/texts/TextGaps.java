package org.redthread.texts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Gap;
import org.redthread.thread.GapsOf;
import org.redthread.thread.Lack;
import org.redthread.thread.Sieve;
import org.redthread.thread.Sifts;
import org.redthread.web.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What lacks of texts: goals under which nothing is to be done, and stages of their ways whose day has passed or
/// which came late. Goals of texts of the record are what gaps are sifted by, too.
@Component
@Order(30)
class TextGaps implements GapsOf, Sifts {

    /// Of how many texts the goals are offered and weighed; those before them stand in the page of an earlier day.
    private static final int LATEST = 4;

    private final TextGapStore store;

    TextGaps(TextGapStore store) {
        this.store = store;
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(Gap.NO_ACTIVITY, Gap.OVERDUE, Gap.SLIPPED);
    }

    @Override
    public Counts count(Sieve sieve, Collection<Sieve.Goal> goals) {
        return sieve.party() == null ? store.count(sieve) : Counts.NONE;
    }

    @Override
    public Found list(Gap gap, Sieve sieve, int skip, int most, Here here) {
        if (sieve.party() != null) return Found.NONE;
        var page = store.list(gap, sieve, skip, most);
        return new Found(
                page.total(), page.rows().stream().map(row -> lack(row, here)).toList());
    }

    private static Lack lack(TextGapStore.Row row, Here here) {
        var home = here.masthead().dialogue();
        var inside = (home == null ? "" : home.inside()) + "/texts/" + row.textSlug();
        if (row.of() == null)
            return new Lack(
                    row.number() + ". " + row.title(),
                    inside + "#goal-" + row.number(),
                    row.textTitle(),
                    null,
                    null,
                    null,
                    null,
                    row.sources());
        var actual = row.actual();
        return new Lack(
                here.say("texts.stage." + row.of()),
                inside + "#stage-" + row.of(),
                row.textTitle(),
                row.planned(),
                null,
                row.who(),
                actual == null || actual.first().isAfter(here.asOf())
                        ? null
                        : here.say("texts.gaps.happened", actual.in(here)),
                row.sources());
    }

    @Override
    public By by() {
        return By.GOAL;
    }

    @Override
    public List<Choice> choices(UUID dialogue, @Nullable String asked, Here here) {
        var home = here.masthead().dialogue();
        var texts = (home == null ? "" : home.inside()) + "/texts/";
        var text = asked == null ? null : asked.substring(0, Math.max(0, asked.lastIndexOf('/')));
        return store.goals(dialogue, here.asOf(), text, LATEST).stream()
                .map(goal -> new Choice(
                        goal.textSlug() + "/" + goal.number(),
                        goal.textId(),
                        goal.number(),
                        goal.number() + ". " + goal.title(),
                        goal.textTitle(),
                        texts + goal.textSlug() + "#goal-" + goal.number(),
                        null))
                .toList();
    }
}

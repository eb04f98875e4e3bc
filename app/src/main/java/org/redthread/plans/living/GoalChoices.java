package org.redthread.plans.living;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Sifts;
import org.redthread.web.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Goals of plans kept here, by which gaps are sifted and which are held against each other: to those who may read
/// what a plan holds now. They come after those of texts.
@Component
@Order(40)
class GoalChoices implements Sifts {

    /// Of how many plans the goals are offered and weighed.
    private static final int LATEST = 4;

    /// Addresses of texts and of plans may be the same.
    private static final String PLANS = "plans/";

    private final LivingStore store;

    GoalChoices(LivingStore store) {
        this.store = store;
    }

    @Override
    public By by() {
        return By.GOAL;
    }

    @Override
    public List<Choice> choices(UUID dialogue, @Nullable String asked, Here here) {
        var home = here.masthead().dialogue();
        var plans = (home == null ? "" : home.inside()) + "/plans/";
        return store.goals(dialogue, here.asOf(), slug(asked), LATEST).stream()
                .map(goal -> new Choice(
                        PLANS + goal.slug() + "/" + goal.number(),
                        goal.plan(),
                        goal.number(),
                        goal.number() + ". " + goal.title(),
                        goal.label(),
                        plans + goal.slug() + "#goal-" + goal.number(),
                        null))
                .toList();
    }

    /// Of the plan whose goal is asked for; empty where none is.
    private static String slug(@Nullable String asked) {
        return asked != null && asked.matches(PLANS + "[^/]+/\\d+")
                ? asked.substring(PLANS.length(), asked.lastIndexOf('/'))
                : "";
    }
}

package org.redthread.plans.sheets;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;

/// By what the activities of a plan are sifted that are to be changed at once.
///
/// @param goal number of the goal that they serve, 0 for those that serve none; null for all
/// @param state null for all
/// @param kind null for all
/// @param words that their titles hold; empty for all
public record Which(
        @Nullable Integer goal, Undertaking.@Nullable State state, Undertaking.@Nullable Kind kind, String words) {

    /// In the order of the plan.
    public List<Undertaking> of(LivingPlan plan) {
        var serving = goal == null
                ? plan.undertakings()
                : plan.serving(plan.goals().stream()
                        .filter(each -> goal.equals(each.number()))
                        .findFirst()
                        .orElse(null));
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return serving.stream()
                .filter(each -> state == null || each.state() == state)
                .filter(each -> kind == null || each.kind() == kind)
                .filter(each -> wanted.isEmpty() || titled(each).contains(wanted))
                .toList();
    }

    private static String titled(Undertaking each) {
        return each.title() == null ? "" : each.title().toLowerCase(Locale.ROOT);
    }
}

package org.redthread.plans.living.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.Gap;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.NoSuchPage;

/// Which activities of a plan are asked for, as it stands in the address.
///
/// @param goal number of a goal in the plan, 0 for those that serve none; null for all
/// @param party key of a party that does something in them; null for all
/// @param lacks what they lack; null for all
/// @param year into which they fall; null for all
public record Sieve(
        @Nullable Integer goal,
        @Nullable String party,
        Undertaking.@Nullable State state,
        @Nullable Gap lacks,
        @Nullable Integer year) {

    public boolean isOpen() {
        return goal == null && party == null && state == null && lacks == null && year == null;
    }

    /// @param partyId of the party that is asked for
    /// @throws NoSuchPage where the plan has no goal of that number
    List<Undertaking> sifted(LivingPlan plan, @Nullable UUID partyId) {
        var under = goal == null
                ? plan.undertakings()
                : goal == 0
                        ? plan.serving(null)
                        : plan.serving(plan.goals().stream()
                                .filter(each -> each.number() == goal)
                                .findFirst()
                                .orElseThrow(() -> new NoSuchPage("page")));
        return under.stream()
                .filter(each -> party == null
                        || each.parts().stream().anyMatch(part -> part.partyId().equals(partyId)))
                .filter(each -> state == null || each.state() == state)
                .filter(each -> lacks == null || lacks.in(each))
                .filter(each -> year == null
                        || each.occurrences().stream()
                                .anyMatch(when -> when.first().getYear() <= year
                                        && when.last().getYear() >= year))
                .toList();
    }

    /// All but the gap, as it stands in the address behind it.
    String kept() {
        return said("goal", goal) + said("party", party) + said("state", state) + said("year", year);
    }

    private static String said(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + value;
    }
}

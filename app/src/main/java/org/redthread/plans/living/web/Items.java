package org.redthread.plans.living.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.redthread.plans.living.Item;
import org.redthread.plans.living.LivingPlan;
import org.redthread.web.NoSuchPage;

/// What of a plan has a form of its own, as its address calls it.
enum Items {
    GOALS(Item.GOAL),
    POINTS(Item.ACTION_POINT),
    ACTIVITIES(Item.ACTIVITY);

    private final Item item;

    Items(Item item) {
        this.item = item;
    }

    /// @throws NoSuchPage for what a plan does not hold
    static Items at(String address) {
        return Arrays.stream(values())
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("page"));
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    Item item() {
        return item;
    }

    boolean isIn(LivingPlan plan, UUID id) {
        return switch (this) {
            case GOALS -> plan.goal(id).isPresent();
            case POINTS -> plan.point(id).isPresent();
            case ACTIVITIES -> plan.undertaking(id).isPresent();
        };
    }
}

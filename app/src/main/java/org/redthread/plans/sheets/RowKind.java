package org.redthread.plans.sheets;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.plans.living.Item;

/// What a row of a sheet is about. The row of the plan itself says which plan it is, and which version of it.
public enum RowKind {
    PLAN(null),
    GOAL(Item.GOAL),
    ACTION_POINT(Item.ACTION_POINT),
    ACTIVITY(Item.ACTIVITY);

    private final @Nullable Item item;

    RowKind(@Nullable Item item) {
        this.item = item;
    }

    /// Empty for the plan itself.
    Optional<Item> item() {
        return Optional.ofNullable(item);
    }

    static RowKind of(Item item) {
        return Arrays.stream(values())
                .filter(kind -> kind.item == item)
                .findFirst()
                .orElseThrow();
    }
}

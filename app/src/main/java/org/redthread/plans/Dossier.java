package org.redthread.plans;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A plan with everything on record of what is to be done under it, in the order of the record.
public record Dossier(Plan plan, List<Activity> activities) {

    public List<Activity> under(@Nullable Integer goal) {
        return activities.stream()
                .filter(activity -> Objects.equals(activity.goal(), goal))
                .toList();
    }

    public List<Activity> with(Gap gap) {
        return activities.stream().filter(gap::in).toList();
    }
}

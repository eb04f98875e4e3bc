package org.redthread.plans;

import java.util.function.Predicate;

/// What an activity lacks on record. Each is a question with a list for its answer.
public enum Gap {
    NO_DATE(activity -> activity.planned() == null),
    NO_HOST(activity -> activity.hosts().isEmpty()),
    /// A party said that it was willing to, and no source says whether it came to it.
    OFFER_OPEN(activity ->
            activity.state() != Activity.State.DONE && activity.parts().stream().anyMatch(Activity.Part::offered)),
    NO_GOAL(activity -> activity.goal() == null),
    NO_PROJECT(activity -> activity.projectId() == null),
    NO_TITLE(Activity::untitled),
    NOTHING_SINCE(activity -> activity.state() == null);

    private final Predicate<Activity> lacks;

    Gap(Predicate<Activity> lacks) {
        this.lacks = lacks;
    }

    public boolean in(Activity activity) {
        return lacks.test(activity);
    }
}

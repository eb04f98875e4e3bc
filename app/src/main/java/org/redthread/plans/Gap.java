package org.redthread.plans;

import java.util.function.Predicate;

/// What an activity lacks. Each is a question with a list for its answer.
public enum Gap {
    NO_DATE(planned -> planned.planned() == null),
    NO_HOST(planned -> !planned.answered()),
    /// A party said that it was willing to, and nothing says whether it came to it.
    OFFER_OPEN(Planned::waitsForAnOffer),
    NO_GOAL(planned -> !planned.underGoal()),
    NO_PROJECT(planned -> planned.projectId() == null),
    NO_TITLE(Planned::untitled),
    NOTHING_SINCE(planned -> !planned.told());

    private final Predicate<Planned> lacks;

    Gap(Predicate<Planned> lacks) {
        this.lacks = lacks;
    }

    public boolean in(Planned planned) {
        return lacks.test(planned);
    }
}

package org.redthread.plans.living;

/// What a plan holds and a change can be about.
public enum Item {
    GOAL,
    ACTION_POINT,
    ACTIVITY,
    /// What a party does in an activity. Its version is that of the activity.
    PART
}

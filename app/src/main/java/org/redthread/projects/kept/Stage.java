package org.redthread.projects.kept;

import java.util.EnumSet;
import java.util.Set;

/// How far a project has come: our own steps up to an agreement, then those of IATI 2.03 (code list
/// `ActivityStatus`). Whatever comes before implementation is pipeline there.
public enum Stage {
    IDEA(1),
    CONCEPT(1),
    APPRAISAL(1),
    AGREED(1),
    RUNNING(2),
    FINALISING(3),
    CLOSED(4),
    CANCELLED(5),
    SUSPENDED(6);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    /// As IATI's list of activity statuses numbers it.
    public int code() {
        return code;
    }

    public Set<Stage> next() {
        return switch (this) {
            case IDEA -> EnumSet.of(CONCEPT, CANCELLED);
            case CONCEPT -> EnumSet.of(IDEA, APPRAISAL, CANCELLED);
            case APPRAISAL -> EnumSet.of(CONCEPT, AGREED, CANCELLED);
            case AGREED -> EnumSet.of(RUNNING, SUSPENDED, CANCELLED);
            case RUNNING -> EnumSet.of(FINALISING, SUSPENDED, CANCELLED);
            case FINALISING -> EnumSet.of(RUNNING, CLOSED);
            case SUSPENDED -> EnumSet.of(RUNNING, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(Stage.class);
        };
    }

    /// Whether it cannot stand so without a day on which work began.
    boolean hasBegun() {
        return this == RUNNING || this == FINALISING || this == CLOSED;
    }
}

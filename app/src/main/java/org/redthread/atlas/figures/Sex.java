package org.redthread.atlas.figures;

import org.jspecify.annotations.Nullable;

/// Whose figures are shown.
public enum Sex {
    ALL,
    FEMALE,
    MALE;

    /// One of three figures; null where it was not counted.
    public @Nullable Long of(long people, @Nullable Long male, @Nullable Long female) {
        return switch (this) {
            case ALL -> people;
            case FEMALE -> female;
            case MALE -> male;
        };
    }
}

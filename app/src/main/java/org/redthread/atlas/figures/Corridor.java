package org.redthread.atlas.figures;

import org.jspecify.annotations.Nullable;

/// People of one country in another in one year.
///
/// @param kind how the destination counts: any of B born abroad, C citizens, I imputed, R refugees added
public record Corridor(
        String origin,
        String destination,
        int year,
        long people,
        @Nullable Long male,
        @Nullable Long female,
        @Nullable String kind) {

    /// The other end.
    public String other(String country) {
        return origin.equals(country) ? destination : origin;
    }

    public @Nullable Long of(Sex sex) {
        return sex.of(people, male, female);
    }
}

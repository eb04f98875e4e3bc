package org.redthread.atlas.figures;

import org.jspecify.annotations.Nullable;

/// The sum of a country's corridors one way in one year. Corridors whose other end is not told are not in it, so it is
/// no total of the country's migrants.
///
/// @param series by its id
/// @param corridors how many were added up
public record Total(
        int series,
        String country,
        Way way,
        int year,
        long people,
        @Nullable Long male,
        @Nullable Long female,
        int corridors) {

    public @Nullable Long of(Sex sex) {
        return sex.of(people, male, female);
    }
}

package org.redthread.check.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A name seen in running text.
///
/// @param start offset of its first character in the text searched
/// @param end offset after its last character
/// @param text as printed
/// @param readings at least one; several where one name served two parties
public record Sighting(int start, int end, String text, List<Reading> readings) {

    /// The likeliest reading: a name in force on the day before one that is not, countries before organisations.
    public Reading on(Optional<LocalDate> day) {
        return day.flatMap(on -> readings.stream()
                        .filter(reading -> reading.name().inForce(on))
                        .findFirst())
                .orElse(readings.getFirst());
    }

    public Named party() {
        return readings.getFirst().party();
    }
}

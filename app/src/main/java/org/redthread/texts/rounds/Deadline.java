package org.redthread.texts.rounds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.redthread.web.Findings;
import org.redthread.web.Zones;

/// A moment on the clock of a place, by which something is due.
public record Deadline(Instant at, ZoneId zone) {

    /// Reads the fields `deadline` and `zone`; empty where they cannot be taken, and the findings say why.
    ///
    /// A wall clock that is put forward skips an hour, and what stands in it never comes. One that is put back
    /// shows an hour twice, and the second counts, so that nobody is shut out while it still says the hour.
    ///
    /// @param after the moment that it must come after
    static Optional<Deadline> read(Map<String, String> typed, Instant after, Findings findings) {
        var zone = Zones.known(typed.getOrDefault("zone", "").strip());
        findings.addIf(zone.isEmpty(), "zone", "rounds.zone.no");
        var wall = wall(typed.getOrDefault("deadline", "").strip());
        findings.addIf(wall.isEmpty(), "deadline", "rounds.deadline.no");
        if (zone.isEmpty() || wall.isEmpty()) return Optional.empty();
        var offsets = zone.get().getRules().getValidOffsets(wall.get());
        if (offsets.isEmpty()) {
            var time = wall.get().toLocalTime().toString();
            findings.add("deadline", "rounds.deadline.skipped", time, zone.get().getId());
            return Optional.empty();
        }
        var moment = wall.get().toInstant(offsets.getLast());
        if (moment.isAfter(after)) return Optional.of(new Deadline(moment, zone.get()));
        findings.add("deadline", "rounds.deadline.past");
        return Optional.empty();
    }

    private static Optional<LocalDateTime> wall(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

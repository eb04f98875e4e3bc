package org.redthread.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;

/// What waits for one reader at one moment.
///
/// @param duties the most urgent first
/// @param zone whose days count: the reader's own clock, else UTC
public record Desk(Reader reader, Instant now, ZoneId zone, List<Duty> duties) {

    private static final Comparator<Duty> WHEN = Comparator.comparing(Desk::at)
            .thenComparing(Duty::about)
            .thenComparing(Duty::title)
            .thenComparing(Duty::subject);

    public Desk {
        duties = duties.stream().sorted(WHEN).toList();
    }

    static Desk of(Reader reader, Instant now, List<Duty> duties) {
        return new Desk(reader, now, clock(reader), duties);
    }

    /// The clock whose days count for somebody.
    static ZoneId clock(Reader reader) {
        return reader.zone() == null ? ZoneOffset.UTC : reader.zone();
    }

    private static Instant at(Duty duty) {
        return duty.due() == null ? Instant.MAX : duty.due().at();
    }

    public Urgency urgency(Duty duty) {
        return Urgency.of(duty.due(), now, zone);
    }

    public long count(Urgency urgency) {
        return duties.stream().filter(duty -> urgency(duty) == urgency).count();
    }

    /// By mandate, the one with the nearest duty first, and there by how near it is; mandates that ask nothing are not
    /// in it.
    public Map<Mandate, Map<Urgency, List<Duty>>> byMandate() {
        return duties.stream()
                .collect(Collectors.groupingBy(
                        Duty::mandate,
                        LinkedHashMap::new,
                        Collectors.groupingBy(this::urgency, () -> new EnumMap<>(Urgency.class), Collectors.toList())));
    }

    /// Whether anything has a date.
    public boolean isDated() {
        return duties.stream().anyMatch(duty -> duty.due() != null);
    }
}

package org.redthread.texts.silence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Findings;
import org.redthread.web.Zones;

/// Until when a text lies in silence, as it was typed: a number of working days, or a day and time.
///
/// Either is a wall clock at one place. Where it is put back and shows an hour twice, the first time counts.
///
/// @param days null where the moment itself was typed
/// @param counted how the days were counted; empty where none were
public record Terms(
        Instant end,
        ZoneId zone,
        @Nullable Integer days,
        Weekend weekend,
        List<LocalDate> holidays,
        List<WorkingDays.Day> counted) {

    private static final int MOST_DAYS = 60;
    private static final int MOST_HOLIDAYS = 40;
    private static final Duration LONGEST = Duration.ofDays(366);

    /// Empty where something cannot be taken; the findings say what.
    public static Optional<Terms> read(Map<String, String> typed, Instant now, Findings findings) {
        return new Reading(typed, now, findings).terms();
    }

    /// A moment that was typed for a zone that is known; null where it cannot be taken.
    static @Nullable Instant moment(String field, String typed, ZoneId zone, Instant now, Findings findings) {
        try {
            var end = existing(field, LocalDateTime.parse(typed), zone, findings);
            if (end == null) return null;
            findings.addIf(!end.isAfter(now), field, "silence.end.past");
            findings.addIf(end.isAfter(now.plus(LONGEST)), field, "silence.end.far");
            return findings.has(field) ? null : end;
        } catch (DateTimeException e) {
            findings.add(field, "silence.end.no");
            return null;
        }
    }

    /// A wall clock that is put forward skips an hour, and what stands in it never comes.
    private static @Nullable Instant existing(String field, LocalDateTime wall, ZoneId zone, Findings findings) {
        var offsets = zone.getRules().getValidOffsets(wall);
        if (!offsets.isEmpty()) return wall.toInstant(offsets.getFirst());
        findings.add(field, "silence.end.skipped", wall.toLocalTime().toString(), zone.getId());
        return null;
    }

    /// Reads one form.
    private record Reading(Map<String, String> typed, Instant now, Findings findings) {

        Optional<Terms> terms() {
            var zone = zone();
            var weekend = weekend();
            var holidays = holidays();
            if (zone == null || weekend == null || holidays == null) return Optional.empty();
            return typed("by").equals("MOMENT")
                    ? byMoment(zone, weekend, holidays)
                    : byDays(zone, new WorkingDays(weekend, holidays));
        }

        private Optional<Terms> byMoment(ZoneId zone, Weekend weekend, List<LocalDate> holidays) {
            return Optional.ofNullable(moment("end", typed("end"), zone, now, findings))
                    .map(end -> new Terms(end, zone, null, weekend, holidays, List.of()));
        }

        private Optional<Terms> byDays(ZoneId zone, WorkingDays rule) {
            var days = typed("days").matches("[0-9]{1,2}") ? Integer.parseInt(typed("days")) : 0;
            findings.addIf(days < 1 || days > MOST_DAYS, "days", "silence.days.no", MOST_DAYS);
            var time = time();
            if (!findings.isEmpty() || time == null) return Optional.empty();
            var counted = rule.after(LocalDate.ofInstant(now, zone), days);
            return Optional.ofNullable(existing("time", counted.getLast().date().atTime(time), zone, findings))
                    .map(end -> new Terms(end, zone, days, rule.weekend(), rule.holidays(), counted));
        }

        private @Nullable ZoneId zone() {
            var known = Zones.known(typed("zone"));
            findings.addIf(known.isEmpty(), "zone", "silence.zone.no");
            return known.orElse(null);
        }

        private @Nullable Weekend weekend() {
            for (var weekend : Weekend.values()) if (weekend.name().equals(typed("weekend"))) return weekend;
            findings.add("weekend", "silence.weekend.no");
            return null;
        }

        private @Nullable LocalTime time() {
            try {
                return LocalTime.parse(typed("time"));
            } catch (DateTimeException e) {
                findings.add("time", "silence.time.no");
                return null;
            }
        }

        private @Nullable List<LocalDate> holidays() {
            var days = new ArrayList<LocalDate>();
            for (var line : typed("holidays").split("[\\s,;]+")) {
                if (line.isEmpty()) continue;
                try {
                    days.add(LocalDate.parse(line));
                } catch (DateTimeException e) {
                    findings.add("holidays", "silence.holidays.no", line.substring(0, Math.min(line.length(), 40)));
                    return null;
                }
            }
            findings.addIf(days.size() > MOST_HOLIDAYS, "holidays", "silence.holidays.many", MOST_HOLIDAYS);
            return days.size() > MOST_HOLIDAYS
                    ? null
                    : days.stream().distinct().sorted().toList();
        }

        private String typed(String field) {
            return typed.getOrDefault(field, "").strip();
        }
    }
}

package org.redthread.meetings.convening;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.parties.PrintedNames;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Language;
import org.redthread.web.Zones;

/// How a meeting is set up: place, days, sessions, bounds; everything that can be typed and was found right.
///
/// @param languages tags; in the first the summary is drafted
/// @param registrationCloses the wall clock at the place of the meeting, as everybody there reads it
record Setting(
        List<UUID> bodies,
        @Nullable Integer number,
        @Nullable String title,
        String symbol,
        Mode mode,
        ZoneId zone,
        LocalDate first,
        LocalDate last,
        @Nullable String town,
        @Nullable String host,
        @Nullable UUID hostId,
        List<String> languages,
        Instant registrationCloses,
        int quota,
        @Nullable Integer seats,
        int correctionDays,
        List<Session> sessions) {

    /// How many sessions one form holds.
    static final int SESSIONS = 8;

    private static final Pattern SYMBOL = Pattern.compile("[A-Z]{2,8}(/[A-Z0-9][A-Z0-9.-]{0,19}){1,6}");
    private static final Pattern ZONE = Pattern.compile("[A-Z][A-Za-z]+(/[A-Z][A-Za-z_-]+){1,2}|UTC");

    /// Reads what was typed; what cannot be taken is found field by field, and nothing is taken then.
    static Optional<Setting> read(Map<String, String> typed, List<Body> bodies, Instant now, Findings findings) {
        return new Reading(typed, bodies, now, findings).setting();
    }

    /// Reads one form.
    private record Reading(Map<String, String> typed, List<Body> bodies, Instant now, Findings findings) {

        Optional<Setting> setting() {
            var met = bodies.stream()
                    .filter(body -> typed.containsKey("body-" + body.slug()))
                    .map(Body::id)
                    .toList();
            var title = text("title");
            findings.addIf(met.isEmpty() && title == null, "title", "meetings.convene.title.missing");
            var number = number("number", 1, 999);
            var symbol = typed("symbol");
            findings.addIf(!SYMBOL.matcher(symbol).matches(), "symbol", "meetings.convene.symbol.no");
            var mode = one("mode", Mode::valueOf);
            var language = typed("language").isEmpty()
                    ? Language.EN
                    : one("language", tag -> Language.of(tag).orElse(null));
            var zone = one(
                    "zone", id -> ZONE.matcher(id).matches() ? Zones.known(id).orElse(null) : null);
            var first = one("first", LocalDate::parse);
            var last = typed("last").isEmpty() ? first : one("last", LocalDate::parse);
            findings.addIf(
                    first != null && last != null && last.isBefore(first), "last", "meetings.convene.last.early");
            var town = text("town");
            findings.addIf(
                    town == null && mode != null && mode != Mode.ONLINE, "town", "meetings.convene.town.missing");
            var host = text("host");
            var hostId = host == null ? null : PrintedNames.party(host).orElse(null);
            findings.addIf(host != null && hostId == null, "host", "meetings.convene.party.unknown");
            var closes = zone == null ? null : moment("closes", zone);
            if (closes != null && first != null && zone != null)
                findings.addIf(
                        !closes.isBefore(first.plusDays(1).atStartOfDay(zone).toInstant()),
                        "closes",
                        "meetings.convene.closes.late");
            var quota = number("quota", 1, 99);
            findings.addIf(quota == null, "quota", "meetings.convene.number.no", 1, 99);
            var seats = number("seats", 1, 100_000);
            var days = number("correctionDays", 1, 90);
            findings.addIf(days == null, "correctionDays", "meetings.convene.number.no", 1, 90);
            var sessions =
                    zone == null || first == null || last == null ? List.<Session>of() : sessions(zone, first, last);
            if (!findings.isEmpty()
                    || mode == null
                    || language == null
                    || zone == null
                    || first == null
                    || last == null
                    || closes == null
                    || quota == null
                    || days == null) return Optional.empty();
            return Optional.of(new Setting(
                    met,
                    number,
                    title,
                    symbol,
                    mode,
                    zone,
                    first,
                    last,
                    mode == Mode.ONLINE ? null : town,
                    host,
                    hostId,
                    List.of(language.tag()),
                    closes,
                    quota,
                    seats,
                    days,
                    sessions));
        }

        private List<Session> sessions(ZoneId zone, LocalDate first, LocalDate last) {
            var sessions = new ArrayList<Session>();
            for (var at = 1; at <= SESSIONS; at++) {
                var field = "session-" + at;
                if (typed(field + "-name").isEmpty()) continue;
                var day = one(field + "-day", LocalDate::parse);
                var begins = day == null ? null : at(field + "-begins", day, zone);
                var ends = day == null ? null : at(field + "-ends", day, zone);
                if (day == null || begins == null || ends == null) continue;
                findings.addIf(
                        day.isBefore(first) || day.isAfter(last), field + "-day", "meetings.convene.session.outside");
                findings.addIf(!ends.isAfter(begins), field + "-ends", "meetings.convene.session.backwards");
                sessions.add(new Session(Ids.at(now), typed(field + "-name"), begins, ends, null, null));
            }
            sessions.sort(Comparator.comparing(Session::begins));
            for (var at = 1; at < sessions.size(); at++)
                findings.addIf(
                        sessions.get(at).begins().isBefore(sessions.get(at - 1).ends()),
                        "sessions",
                        "meetings.convene.session.overlap",
                        sessions.get(at - 1).name(),
                        sessions.get(at).name());
            return sessions;
        }

        private @Nullable Instant at(String field, LocalDate day, ZoneId zone) {
            var time = one(field, LocalTime::parse);
            return time == null ? null : existing(field, day.atTime(time), zone);
        }

        private @Nullable Instant moment(String field, ZoneId zone) {
            var wall = one(field, LocalDateTime::parse);
            return wall == null ? null : existing(field, wall, zone);
        }

        /// A wall clock that is put forward skips an hour, and what stands in it never comes.
        private @Nullable Instant existing(String field, LocalDateTime wall, ZoneId zone) {
            var offsets = zone.getRules().getValidOffsets(wall);
            if (!offsets.isEmpty()) return wall.toInstant(offsets.getFirst());
            findings.add(
                    field, "meetings.convene.time.skipped", wall.toLocalTime().toString(), zone.getId());
            return null;
        }

        private <T> @Nullable T one(String field, Function<String, @Nullable T> reading) {
            try {
                var read = reading.apply(typed(field));
                if (read == null) findings.add(field, "meetings.convene." + kind(field) + ".no");
                return read;
            } catch (DateTimeException | IllegalArgumentException e) {
                findings.add(field, "meetings.convene." + kind(field) + ".no");
                return null;
            }
        }

        /// What the field should hold, as the message that asks for it is called.
        private static String kind(String field) {
            if (field.endsWith("begins") || field.endsWith("ends")) return "time";
            return switch (field) {
                case "mode", "language", "zone" -> field;
                case "closes" -> "moment";
                default -> "day";
            };
        }

        private @Nullable Integer number(String field, int least, int most) {
            var digits = typed(field);
            if (digits.isEmpty()) return null;
            if (digits.matches("[0-9]{1,6}")) {
                var number = Integer.parseInt(digits);
                if (number >= least && number <= most) return number;
            }
            findings.add(field, "meetings.convene.number.no", least, most);
            return null;
        }

        private @Nullable String text(String field) {
            var text = typed(field);
            findings.addIf(text.length() > 300, field, "meetings.convene.long", 300);
            return text.isEmpty() ? null : text;
        }

        private String typed(String field) {
            return typed.getOrDefault(field, "").strip();
        }
    }
}

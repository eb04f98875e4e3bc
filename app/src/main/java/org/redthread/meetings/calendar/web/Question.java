package org.redthread.meetings.calendar.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What an address asks of a calendar, as it is spelled there; an empty part asks for nothing.
///
/// @param body slug
/// @param party key
/// @param zone IANA name of the reader's own clock
public record Question(String body, String party, String zone, String year) {

    static Question of(@Nullable String body, @Nullable String party, @Nullable String zone, @Nullable String year) {
        return new Question(spelled(body), spelled(party), spelled(zone), spelled(year));
    }

    private static String spelled(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /// The same of another year; of all years where it is empty.
    Question in(String other) {
        return new Question(body, party, zone, other);
    }

    /// For a feed or a paper, on which every time is on the clock of the meeting.
    Question withoutZone() {
        return new Question(body, party, "", year);
    }

    /// `?body=som&year=2026`, or nothing.
    String query() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "body", body);
        add(query, "party", party);
        add(query, "year", year);
        add(query, "zone", zone);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}

package org.redthread.meetings.floor.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.documents.Document;
import org.redthread.meetings.convening.Session;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.floor.Item;
import org.redthread.meetings.floor.Speaker;
import org.redthread.web.Here;

/// What the agenda of a meeting shows.
///
/// @param documents that the reader may see, of those attached
/// @param edits whether the reader keeps the agenda
/// @param keepsTime whether the reader says when items begin and end
public record AgendaPage(
        Here here, Hall hall, List<Item> items, Map<UUID, Document> documents, boolean edits, boolean keepsTime) {

    public boolean inSession() {
        return hall.meeting().state() == State.IN_SESSION;
    }

    /// The session that an item is taken in, and when; empty where neither is planned.
    public String planned(Item item) {
        var session = sessions().get(item.session());
        var times = times(item);
        if (session == null) return times;
        return times.isEmpty() ? session.name() : session.name() + ", " + times;
    }

    private String times(Item item) {
        var zone = hall.meeting().zone();
        if (item.begins() == null) return "";
        var begins = item.begins().atZone(zone);
        var end = item.ends() == null ? item.begins() : item.ends();
        return here.day(begins.toLocalDate()) + ", " + here.times(item.begins(), end, zone);
    }

    /// As it went: 09:34–10:10; empty before it began.
    public String held(Item item) {
        if (item.begunAt() == null) return "";
        var end = item.endedAt() == null ? item.begunAt() : item.endedAt();
        return here.times(item.begunAt(), end, hall.meeting().zone());
    }

    /// How much later than planned it began, or earlier; empty where one of the two is open.
    public String late(Item item) {
        if (item.begins() == null || item.begunAt() == null) return "";
        var minutes = Duration.between(item.begins(), item.begunAt()).toMinutes();
        return here.say(minutes < 0 ? "meetings.agenda.early" : "meetings.agenda.late", Math.abs(minutes));
    }

    public List<Document> attached(Item item) {
        return item.documents().stream()
                .filter(documents::containsKey)
                .map(documents::get)
                .toList();
    }

    /// As printed: name, office, and for whom.
    public static String printed(Speaker speaker) {
        var office = speaker.office().isEmpty() ? "" : ", " + speaker.office();
        return speaker.name() + office + (speaker.speaksFor() == null ? "" : ", " + speaker.speaksFor());
    }

    private Map<UUID, Session> sessions() {
        return hall.meeting().sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
    }
}

package org.redthread.meetings.floor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Session;
import org.redthread.parties.PrintedNames;
import org.redthread.web.Findings;

/// An item of the agenda as it is typed: speakers one a line, name; office; country or organisation.
public record ItemForm(Convened meeting, Map<String, String> typed) {

    /// What each box of a document is called, before its identity.
    public static final String DOCUMENT = "document-";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?){0,2}");
    private static final int MOST_SPEAKERS = 30;

    /// What the form holds before anybody typed.
    public static Map<String, String> of(Convened meeting, @Nullable Item item, List<Item> all) {
        var typed = new LinkedHashMap<String, String>();
        if (item == null) {
            typed.put("number", String.valueOf(next(all)));
            typed.put("kind", Item.Kind.ITEM.name());
            return typed;
        }
        typed.put("item", item.id().toString());
        typed.put("version", String.valueOf(item.version()));
        typed.put("number", item.number());
        typed.put("kind", item.kind().name());
        typed.put("title", item.title());
        if (item.session() != null) typed.put("session", item.session().toString());
        if (item.begins() != null) typed.put("begins", wall(meeting, item.begins()));
        if (item.ends() != null) typed.put("ends", wall(meeting, item.ends()));
        typed.put("speakers", item.speakers().stream().map(ItemForm::line).collect(Collectors.joining("\n")));
        item.documents().forEach(document -> typed.put(DOCUMENT + document, "on"));
        return typed;
    }

    private static int next(List<Item> all) {
        return all.stream()
                        .mapToInt(item -> Integer.parseInt(item.number().split("\\.", -1)[0]))
                        .max()
                        .orElse(0)
                + 1;
    }

    private static String wall(Convened meeting, Instant moment) {
        return moment.atZone(meeting.zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String line(Speaker speaker) {
        var line = speaker.name() + "; " + speaker.office();
        return speaker.speaksFor() == null ? line : line + "; " + speaker.speaksFor();
    }

    /// Empty where something cannot be taken; what, stands in the findings.
    Optional<Item> read(UUID id, Findings findings) {
        var number = typed("number");
        findings.addIf(!NUMBER.matcher(number).matches(), "number", "meetings.agenda.number.no");
        var title = typed("title");
        findings.addIf(title.isEmpty(), "title", "meetings.agenda.name.missing");
        findings.addIf(title.length() > 500, "title", "meetings.convene.long", 500);
        var kind = Arrays.stream(Item.Kind.values())
                .filter(one -> one.name().equals(typed("kind")))
                .findFirst();
        findings.addIf(kind.isEmpty(), "kind", "meetings.agenda.kind.no");
        var session = meeting.sessions().stream()
                .map(Session::id)
                .filter(one -> one.toString().equals(typed("session")))
                .findFirst();
        findings.addIf(session.isEmpty() && !typed("session").isEmpty(), "session", "meetings.agenda.session.no");
        var begins = moment("begins", findings);
        var ends = moment("ends", findings);
        findings.addIf(begins != null && ends != null && !ends.isAfter(begins), "ends", "meetings.agenda.backwards");
        var speakers = speakers(findings);
        if (!findings.isEmpty()) return Optional.empty();
        return kind.map(of -> new Item(
                id,
                number,
                of,
                title,
                session.orElse(null),
                begins,
                ends,
                null,
                null,
                speakers,
                documents(),
                version()));
    }

    private @Nullable Instant moment(String field, Findings findings) {
        if (typed(field).isEmpty()) return null;
        try {
            var wall = LocalDateTime.parse(typed(field));
            var offsets = meeting.zone().getRules().getValidOffsets(wall);
            if (!offsets.isEmpty()) return wall.toInstant(offsets.getFirst());
            findings.add(
                    field,
                    "meetings.convene.time.skipped",
                    wall.toLocalTime().toString(),
                    meeting.zone().getId());
        } catch (DateTimeException e) {
            findings.add(field, "meetings.convene.moment.no");
        }
        return null;
    }

    private List<Speaker> speakers(Findings findings) {
        var speakers = new ArrayList<Speaker>();
        for (var line : new Typed(typed).text("speakers").split("\n", -1)) {
            if (line.isBlank()) continue;
            var parts = line.split(";", 3);
            var name = parts[0].strip();
            var office = parts.length > 1 ? parts[1].strip() : "";
            var speaksFor = parts.length > 2 && !parts[2].isBlank() ? parts[2].strip() : null;
            var fits = !name.isEmpty()
                    && name.length() <= 200
                    && office.length() <= 300
                    && (speaksFor == null || speaksFor.length() <= 200);
            findings.addIf(!fits, "speakers", "meetings.agenda.speakers.no", line.strip());
            var party = speaksFor == null ? null : PrintedNames.party(speaksFor).orElse(null);
            speakers.add(new Speaker(name, office, speaksFor, party));
        }
        findings.addIf(speakers.size() > MOST_SPEAKERS, "speakers", "meetings.agenda.speakers.many", MOST_SPEAKERS);
        return speakers;
    }

    private List<UUID> documents() {
        return typed.keySet().stream()
                .filter(field -> field.matches(DOCUMENT + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(field -> UUID.fromString(field.substring(DOCUMENT.length())))
                .sorted()
                .limit(50)
                .toList();
    }

    /// A version that nobody ever had where none was sent, so that nothing is overwritten by it.
    private int version() {
        return typed("version").matches("[0-9]{1,6}") ? Integer.parseInt(typed("version")) : -1;
    }

    private String typed(String field) {
        return new Typed(typed).line(field);
    }
}

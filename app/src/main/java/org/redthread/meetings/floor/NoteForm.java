package org.redthread.meetings.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Intervention;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Session;
import org.redthread.thread.Pointed;
import org.redthread.web.Findings;

/// A note as it is typed: what it is about stands one a line, as `provision: 5` or `project: Sample`, and may end in
/// the address of the thing itself.
public record NoteForm(Map<String, String> typed) {

    /// What each box of a kind is called, before its name.
    public static final String KIND = "kind-";

    private static final int MOST = 20_000;
    private static final int MOST_ABOUT = 20;

    /// What the form holds before anybody typed, with the places on the thread of what the note is about: for whoever
    /// may write it.
    public static Map<String, String> of(Noted note) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("note", note.id().toString());
        typed.put("version", String.valueOf(note.version()));
        typed.put("text", note.text());
        put(typed, "item", note.item());
        put(typed, "party", note.party());
        put(typed, "onBehalfOf", note.onBehalfOf());
        note.kinds().forEach(kind -> typed.put(KIND + kind, "on"));
        typed.put(
                "about",
                note.about().stream()
                        .map(about -> about.kind() + ": " + about.label()
                                + (about.knot() == null
                                        ? ""
                                        : " " + about.knot().inside()))
                        .collect(Collectors.joining("\n")));
        if (!note.attributed()) typed.put("unattributed", "on");
        return typed;
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) typed.put(field, String.valueOf(value));
    }

    Optional<UUID> id() {
        return Ref.of(line("note"));
    }

    /// 0 where none was sent: a note that is not kept yet.
    int version() {
        return line("version").matches("[0-9]{1,6}") ? Integer.parseInt(line("version")) : 0;
    }

    /// Empty where something cannot be taken; what, stands in the findings.
    Optional<Noted> read(
            Convened meeting, List<Item> agenda, Function<String, Pointed> pointed, Instant now, Findings findings) {
        var text = new Typed(typed).text("text").strip();
        findings.addIf(text.isEmpty(), "text", "meetings.note.empty");
        findings.addIf(text.length() > MOST, "text", "meetings.convene.long", MOST);
        findings.addIf(line("onBehalfOf").length() > 120, "onBehalfOf", "meetings.convene.long", 120);
        var item = agenda.stream()
                .map(Item::id)
                .filter(id -> id.toString().equals(line("item")))
                .findFirst();
        var about = about(pointed, findings);
        if (!findings.isEmpty()) return Optional.empty();
        return id().map(id -> new Noted(
                id,
                meeting.sitting().map(Session::id).orElse(null),
                item.orElse(null),
                Ref.of(line("party")).orElse(null),
                line("onBehalfOf").isEmpty() ? null : line("onBehalfOf"),
                kinds(),
                text,
                about,
                !new Typed(typed).ticked("unattributed"),
                now,
                version()));
    }

    private Set<Intervention.Kind> kinds() {
        var kinds = EnumSet.noneOf(Intervention.Kind.class);
        Arrays.stream(Intervention.Kind.values())
                .filter(kind -> new Typed(typed).ticked(KIND + kind))
                .forEach(kinds::add);
        return kinds;
    }

    private List<About> about(Function<String, Pointed> pointed, Findings findings) {
        var about = new ArrayList<About>();
        for (var line : new Typed(typed).text("about").split("\n", -1)) {
            if (line.isBlank()) continue;
            var parts = line.strip().split(":", 2);
            var said = pointed.apply(parts.length > 1 ? parts[1] : "");
            var label = said.words();
            var fits = About.KINDS.contains(parts[0].strip()) && !label.isEmpty() && label.length() <= 300;
            findings.addIf(!fits, "about", "meetings.note.about.no", line.strip(), String.join(", ", About.KINDS));
            findings.addIf(said.astray(), "about", "meetings.note.about.astray", line.strip());
            about.add(new About(parts[0].strip(), label, said.knot()));
        }
        findings.addIf(about.size() > MOST_ABOUT, "about", "meetings.note.about.many", MOST_ABOUT);
        return about;
    }

    private String line(String field) {
        return new Typed(typed).line(field);
    }
}

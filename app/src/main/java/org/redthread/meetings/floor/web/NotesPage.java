package org.redthread.meetings.floor.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Intervention;
import org.redthread.meetings.floor.Item;
import org.redthread.meetings.floor.NoteForm;
import org.redthread.meetings.floor.Noted;
import org.redthread.meetings.floor.Seat;
import org.redthread.parties.PartyName;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The rapporteur's notes, and the form of the one that is being written.
///
/// @param theirs the note as somebody else changed it meanwhile; null where nobody did
public record NotesPage(
        Here here,
        Hall hall,
        Form form,
        List<Noted> notes,
        List<Item> agenda,
        List<Seat> room,
        Map<UUID, PartyName> names,
        boolean writes,
        @Nullable Noted theirs) {

    public boolean ticks(Intervention.Kind kind) {
        return !form.value(NoteForm.KIND + kind).isEmpty();
    }

    public List<Intervention.Kind> kinds() {
        return Arrays.asList(Intervention.Kind.values());
    }

    public List<Form.Choice> items() {
        var none = new Form.Choice("", here.say("meetings.note.item.none"));
        return Stream.concat(
                        Stream.of(none),
                        agenda.stream().map(item -> new Form.Choice(item.id().toString(), item.label())))
                .toList();
    }

    public List<Form.Choice> parties() {
        var none = new Form.Choice("", here.say("meetings.note.party.none"));
        return Stream.concat(
                        Stream.of(none),
                        room.stream().map(seat -> new Form.Choice(seat.party().toString(), name(seat.party()))))
                .toList();
    }

    public String who(Noted note) {
        if (note.party() == null) return here.say("meetings.note.party.none");
        var name = name(note.party());
        return note.onBehalfOf() == null ? name : name + ", " + here.say("meetings.floor.for-group", note.onBehalfOf());
    }

    public String about(Noted note) {
        return note.about().stream()
                .map(about -> here.say("meetings.note.about." + about.kind()) + ": " + about.label())
                .collect(Collectors.joining("; "));
    }

    public String kinds(Noted note) {
        return note.kinds().stream()
                .sorted()
                .map(kind -> here.say("meetings.kind." + kind))
                .collect(Collectors.joining(", "));
    }

    private String name(UUID party) {
        var name = names.get(party);
        return name == null ? party.toString() : name.printed();
    }
}

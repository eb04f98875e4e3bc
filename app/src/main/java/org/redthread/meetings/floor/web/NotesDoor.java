package org.redthread.meetings.floor.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.meetings.floor.Notes;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The way to the rapporteur's notes, for those who work with them.
@Component
class NotesDoor implements Door.Opens {

    private static final int ORDER = 35;

    private final Notes notes;

    NotesDoor(Notes notes) {
        this.notes = notes;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        if (!notes.mayRead(meeting)) return List.of();
        return List.of(new Door(
                ORDER, here.say("meetings.note.title"), Hall.inside(dialogue, meeting) + "/notes", null, false));
    }
}

package org.redthread.meetings.floor.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Door;
import org.redthread.meetings.floor.Agenda;
import org.redthread.meetings.floor.Item;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// The way from a meeting to its agenda: open to all once there is one.
@Component
class AgendaDoor implements Door.Opens {

    private static final int ORDER = 20;

    private final Agenda agenda;

    AgendaDoor(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Door> of(Convened meeting, Dialogue dialogue, Here here) {
        var items = agenda.items(meeting.id());
        if (items.isEmpty() && !agenda.mayEdit(meeting)) return List.of();
        var note = items.stream()
                .filter(Item::isOpen)
                .findFirst()
                .map(item -> here.say("meetings.agenda.now", item.label()))
                .orElseGet(() -> here.say("meetings.agenda.items", items.size()));
        return List.of(new Door(
                ORDER, here.say("meetings.agenda.title"), Hall.inside(dialogue, meeting) + "/agenda", note, false));
    }
}

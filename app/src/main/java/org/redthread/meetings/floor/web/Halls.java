package org.redthread.meetings.floor.web;

import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convenings;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Finds the meeting that an address names.
@Component
class Halls {

    private final Dialogues dialogues;
    private final Convenings convenings;

    Halls(Dialogues dialogues, Convenings convenings) {
        this.dialogues = dialogues;
        this.convenings = convenings;
    }

    /// @throws org.redthread.web.NoSuchPage where the reader may know of no such meeting
    Hall at(Here here, String dialogue, String meeting) {
        var found = dialogues.get(dialogue);
        return new Hall(here, found, convenings.get(found, meeting));
    }
}

package org.redthread.meetings.floor.web;

import java.util.Optional;
import java.util.UUID;
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

    /// An identity that a form sent; empty for anything else that was sent in its place.
    static Optional<UUID> id(String sent) {
        return sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(sent))
                : Optional.empty();
    }
}

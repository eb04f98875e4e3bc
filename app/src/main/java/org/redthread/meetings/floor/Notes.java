package org.redthread.meetings.floor;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the rapporteur noted of the interventions of a meeting.
@Service
@Transactional
public class Notes {

    private final NoteStore store;

    Notes(NoteStore store) {
        this.store = store;
    }

    /// In the order in which they were begun; none for a reader outside their circle.
    @Transactional(readOnly = true)
    public List<Noted> of(UUID meeting) {
        return store.of(meeting);
    }
}

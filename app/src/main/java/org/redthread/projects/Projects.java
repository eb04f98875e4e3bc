package org.redthread.projects;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The projects under the dialogues, as far as they are on record.
@Service
@Transactional(readOnly = true)
public class Projects {

    private final ProjectStore store;

    Projects(ProjectStore store) {
        this.store = store;
    }

    /// All projects of a dialogue, the first first.
    public List<Dossier> of(UUID dialogue) {
        return store.all(dialogue);
    }

    /// What a party has to do with projects: pays, leads, carries out, is where they work.
    public List<Share> shares(UUID party) {
        return store.shares(party);
    }
}

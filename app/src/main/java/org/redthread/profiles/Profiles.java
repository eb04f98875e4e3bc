package org.redthread.profiles;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The migration profiles of the dialogues, as far as they are on record.
@Service
@Transactional(readOnly = true)
public class Profiles {

    private final ProfileStore store;

    Profiles(ProfileStore store) {
        this.store = store;
    }

    /// The printed lists of extended profiles, the earliest first.
    public List<Standings> standings(UUID dialogue) {
        return store.standings(dialogue);
    }

    /// Single profiles that sources name.
    public List<Profile> of(UUID dialogue) {
        return store.profiles(dialogue);
    }

    /// Those of one party, in all dialogues.
    public List<Profile> ofParty(UUID party) {
        return store.ofParty(party);
    }

    public List<Rule> rules(UUID dialogue) {
        return store.rules(dialogue);
    }
}

package org.redthread.record;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What of the public record stands in the tables.
@Service
public class Loaded {

    private final LoadStore store;

    Loaded(LoadStore store) {
        this.store = store;
    }

    /// A print of the files that it was loaded from, and of all else that a new loading depends on; empty where none
    /// was.
    @Transactional(readOnly = true)
    public Optional<String> from() {
        return store.loadedFrom();
    }
}

package org.redthread.record;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the printed record contradicts itself.
@Service
@Transactional(readOnly = true)
public class Contradictions {

    private final ContradictionStore store;

    Contradictions(ContradictionStore store) {
        this.store = store;
    }

    public List<Contradiction> all() {
        return store.all();
    }

    /// Those that concern any of the things, in one question; [Contradiction#concerns] tells them apart.
    public List<Contradiction> of(Collection<Subject> subjects) {
        return store.about(subjects);
    }

    public List<Contradiction> of(Subject subject) {
        return store.about(List.of(subject));
    }

    /// Those in which the source is a side.
    public List<Contradiction> of(Source source) {
        return store.in(source.key());
    }
}

package org.redthread.record;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the printed record contradicts itself. It is read once: the record changes at a start only.
@Service
@Transactional(readOnly = true)
public class Contradictions {

    private final ContradictionStore store;
    private volatile List<Contradiction> known = List.of();

    Contradictions(ContradictionStore store) {
        this.store = store;
    }

    public List<Contradiction> all() {
        if (known.isEmpty()) known = store.all();
        return known;
    }

    /// Those that concern any of the things; [Contradiction#concerns] tells them apart.
    public List<Contradiction> of(Collection<Subject> subjects) {
        return all().stream()
                .filter(contradiction -> subjects.stream().anyMatch(contradiction::concerns))
                .toList();
    }

    public List<Contradiction> of(Subject subject) {
        return of(List.of(subject));
    }

    /// Those in which the source is a side.
    public List<Contradiction> of(Source source) {
        return all().stream()
                .filter(contradiction -> contradiction.sides().stream()
                        .anyMatch(side -> side.sources().contains(source.key())))
                .toList();
    }
}

package org.redthread.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What sources print about things, where they disagree or where nothing can be counted.
@Service
@Transactional(readOnly = true)
public class Claims {

    private final ClaimStore store;

    Claims(ClaimStore store) {
        this.store = store;
    }

    /// All claims about one thing, aspect by aspect, in the order of the record.
    public List<Claim> of(Subject subject) {
        return store.about(List.of(subject));
    }

    /// Claims about many things in one question; a thing without any is not in the map.
    public Map<Subject, List<Claim>> of(Collection<Subject> subjects) {
        return store.about(subjects).stream().collect(Collectors.groupingBy(Claim::subject));
    }

    /// What the source claims.
    public List<Claim> of(Source source) {
        return store.of(source.key());
    }
}

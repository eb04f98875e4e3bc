package org.redthread.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where facts are printed.
@Service
@Transactional(readOnly = true)
public class Sources {

    private final SourceStore store;

    Sources(SourceStore store) {
        this.store = store;
    }

    /// @throws NoSuchPage where the record holds none of that key
    public Source get(String key) {
        return store.named(Set.of(key)).stream().findFirst().orElseThrow(() -> new NoSuchPage("source"));
    }

    /// All, in the order of the record: the papers it was begun with first.
    public List<Source> all() {
        return store.all();
    }

    /// Several in one question, by key; a key that is not on record is left out.
    public Map<String, SourceRef> named(Collection<String> keys) {
        return store.named(keys).stream()
                .map(Source::ref)
                .collect(Collectors.toMap(SourceRef::key, Function.identity()));
    }

    /// The keys of many facts, each once, ready for [#named].
    public static Set<String> keys(Stream<? extends Collection<String>> facts) {
        return facts.flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// What on record was taken from the source.
    public List<Thing> citing(String key) {
        return store.citing(key);
    }

    /// What a reader can be led to for the subjects of claims and contradictions.
    public Map<Subject, Thing> things(Collection<Subject> subjects) {
        return store.things(subjects).stream().collect(Collectors.toMap(Thing::subject, Function.identity()));
    }

    /// What was looked for in public and not found.
    public List<String> notFound() {
        return store.notFound();
    }
}

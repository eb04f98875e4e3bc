package org.redthread.documents;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for documents on the thread; what the policy of their table hides is not told.
@Component
class DocumentTeller implements KnotTeller {

    private static final String KIND = "document";

    private static final Pattern PAGE =
            Pattern.compile("/[a-z0-9-]+/documents/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final DocumentStore store;

    DocumentTeller(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var addresses = here.masthead().dialogues().stream()
                .map(dialogue -> dialogue.inside())
                .collect(toUnmodifiableMap(inside -> RecordFile.id("dialogue", inside.substring(1)), inside -> inside));
        var told = new HashMap<Knot, Told>();
        for (var document : store.all(knots.stream().map(Knot::id).toList())) {
            var dialogue = addresses.get(document.dialogue());
            if (dialogue != null)
                told.put(
                        new Knot(KIND, document.id()),
                        new Told(document.label(), dialogue + "/documents/" + document.id()));
        }
        return told;
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        var page = PAGE.matcher(inside);
        return page.matches() ? Optional.of(new Knot(KIND, UUID.fromString(page.group(1)))) : Optional.empty();
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return store.named(dialogue, words).stream()
                .map(id -> new Knot(KIND, id))
                .toList();
    }
}

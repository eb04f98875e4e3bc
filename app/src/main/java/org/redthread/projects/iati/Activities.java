package org.redthread.projects.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.iati.Activity;
import org.redthread.iati.ActivityWriter;
import org.redthread.iati.Element;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Activities that are held, and their way out as a file of IATI 2.03.
@Service
@Transactional(readOnly = true)
public class Activities {

    private final HeldActivityStore store;
    private final OwnProjects own;
    private final Access access;

    Activities(HeldActivityStore store, OwnProjects own, Access access) {
        this.store = store;
        this.own = own;
        this.access = access;
    }

    /// How many the reader may read, and how many of them everybody may.
    public record Counts(int all, int open) {}

    public Counts counts(UUID dialogue) {
        access.may(IatiAction.READ, dialogue);
        var counts = store.counts(dialogue);
        return new Counts(counts.all(), counts.open());
    }

    /// Those that the reader may read, in the order of their identifiers.
    ///
    /// @param after the identifier that was shown last; empty for the first page
    public List<Held> of(UUID dialogue, String after, int most) {
        access.may(IatiAction.READ, dialogue);
        return store.of(dialogue, after, most);
    }

    /// Writes what is held as it was read, one after the other: however many there are, few are in memory at once.
    /// After it come projects of ours that can be told in IATI's terms, but for those that are held already.
    ///
    /// @param out stays open
    public void write(Dialogue dialogue, Held.Which which, OutputStream out) throws IOException {
        access.may(IatiAction.READ, dialogue.id());
        try (var file = new ActivityWriter(
                new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16), ActivityWriter.root())) {
            store.each(dialogue.id(), which, content -> write(file, Content.written(content)));
            var told = told(dialogue, which);
            var held = store.held(
                    dialogue.id(), told.stream().map(Activities::identifier).toList());
            for (var activity : told)
                if (!held.contains(identifier(activity))) file.writeWritten(ActivityWriter.written(activity));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Element> told(Dialogue dialogue, Held.Which which) {
        var reporter = own.reporter(dialogue);
        if (reporter.isEmpty()
                || which.organisation() != null
                        && !which.organisation().equals(reporter.get().ref())) return List.of();
        return own.of(dialogue, which.all()).stream()
                .map(Expressed::element)
                .filter(Objects::nonNull)
                .filter(activity -> which.activity() == null || which.activity().equals(identifier(activity)))
                .toList();
    }

    private static String identifier(Element activity) {
        return new Activity(1, activity).identifier();
    }

    private static void write(ActivityWriter file, String activity) {
        try {
            file.writeWritten(activity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

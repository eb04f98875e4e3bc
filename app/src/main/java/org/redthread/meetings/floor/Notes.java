package org.redthread.meetings.floor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.sql.Ids;
import org.redthread.thread.Threads;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the rapporteur noted of the interventions of a meeting.
@Service
@Transactional
public class Notes {

    private final NoteStore store;
    private final NoteTies ties;
    private final Threads threads;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Notes(NoteStore store, NoteTies ties, Threads threads, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.ties = ties;
        this.threads = threads;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What became of a note that was sent.
    public sealed interface Outcome {

        record Kept(Noted note) implements Outcome {}

        /// Somebody changed it since; nothing was written.
        record Faster(Noted theirs) implements Outcome {}

        record NotTaken(Findings findings) implements Outcome {}
    }

    /// In the order in which they were begun; none for a reader outside their circle.
    @Transactional(readOnly = true)
    public List<Noted> of(UUID meeting) {
        return store.of(meeting);
    }

    public boolean mayRead(Convened meeting) {
        return access.may(NoteAction.READ, meeting.dialogue());
    }

    public boolean mayWrite(Convened meeting) {
        return access.may(NoteAction.WRITE, meeting.dialogue());
    }

    /// @throws org.redthread.access.Forbidden to all but the Chair and the secretariat of the dialogue
    public void requireRead(Convened meeting) {
        access.require(NoteAction.READ, meeting.dialogue());
    }

    /// The identity under which a page begins a new note.
    public UUID fresh() {
        return Ids.at(clock.instant());
    }

    /// Keeps a note, or its next version. What is kept already and comes again changes nothing.
    ///
    /// The ledger tells of the note once, and not of every second in which it was typed.
    ///
    /// @param items of the meeting's agenda, one of which it may be about
    /// @param typed as on the form, with the version that was being changed
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome keep(Convened meeting, List<Item> items, Map<String, String> typed) {
        access.require(NoteAction.WRITE, meeting.dialogue());
        var findings = new Findings();
        var form = new NoteForm(typed);
        var read = form.read(meeting, items, threads::pointed, clock.instant(), findings);
        if (form.id().isEmpty()) findings.add("", "meetings.note.unknown");
        if (read.isEmpty()) return new Outcome.NotTaken(findings);
        var note = read.get();
        var before = find(meeting, note.id());
        if (before.filter(kept -> says(kept, note)).isPresent()) return new Outcome.Kept(before.get());
        if (!store.write(meeting, note))
            return find(meeting, note.id())
                    .<Outcome>map(Outcome.Faster::new)
                    .orElse(new Outcome.NotTaken(findings.add("", "meetings.note.unknown")));
        if (before.isEmpty())
            ledger.record(Deed.in(meeting.dialogue(), "meetings.noted")
                    .to("meeting", meeting.id(), meeting.symbol())
                    .seenBy(Set.of(
                            Circle.role(Role.SECRETARIAT, meeting.dialogue()),
                            Circle.role(Role.CHAIR, meeting.dialogue()))));
        var kept = find(meeting, note.id()).orElseThrow();
        ties.hold(meeting.dialogue(), meeting.id(), meeting.state(), kept);
        return new Outcome.Kept(kept);
    }

    private Optional<Noted> find(Convened meeting, UUID note) {
        return store.of(meeting.id()).stream()
                .filter(one -> one.id().equals(note))
                .findFirst();
    }

    /// Whether it is kept word for word: by the same sender, whose first answer was lost.
    private static boolean says(Noted kept, Noted sent) {
        return NoteForm.of(kept.as(0)).equals(NoteForm.of(sent.as(0)));
    }
}

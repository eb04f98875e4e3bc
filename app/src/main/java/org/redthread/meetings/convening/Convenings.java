package org.redthread.meetings.convening;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.MeetingLabels;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Meetings that are convened here: set up, announced, opened and closed for registration, held.
@NamedInterface("held")
@Service
@Transactional
public class Convenings {

    private final ConvenedStore store;
    private final ConvenedTies ties;
    private final Dialogues dialogues;
    private final MeetingLabels labels;
    private final Access access;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Convenings(
            ConvenedStore store,
            ConvenedTies ties,
            Dialogues dialogues,
            MeetingLabels labels,
            Access access,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.ties = ties;
        this.dialogues = dialogues;
        this.labels = labels;
        this.access = access;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// A meeting as the reader may know of it; empty for one that is only on record, or that is none.
    @Transactional(readOnly = true)
    public Optional<Convened> find(Dialogue dialogue, String slug) {
        return store.find(dialogue.id(), slug);
    }

    /// @throws NoSuchPage where no meeting that the reader may know of was convened under that address
    @Transactional(readOnly = true)
    public Convened get(Dialogue dialogue, String slug) {
        return find(dialogue, slug).orElseThrow(() -> new NoSuchPage("meeting"));
    }

    /// All that were convened and that the reader may know of, the next first, then the latest.
    @Transactional(readOnly = true)
    public List<Convened> of(Dialogue dialogue) {
        return store.of(dialogue.id());
    }

    /// Of one meeting by its identity, in whatever dialogue.
    @Transactional(readOnly = true)
    public Optional<Convened> find(UUID meeting) {
        return store.find(meeting);
    }

    /// What became of an attempt to set a meeting up or to change it.
    @NamedInterface("held")
    public sealed interface Outcome {

        @NamedInterface("held")
        record Done(Convened meeting) implements Outcome {}

        @NamedInterface("held")
        record NotDone(Findings findings) implements Outcome {}
    }

    /// Whether the reader keeps meetings of the dialogue.
    public boolean mayConvene(Dialogue dialogue) {
        return access.may(ConveningAction.CONVENE, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireConvene(Dialogue dialogue) {
        access.require(ConveningAction.CONVENE, dialogue.id());
    }

    /// Sets a meeting up, as a draft.
    ///
    /// @param typed the fields of the form, named as on it
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome convene(Dialogue dialogue, Map<String, String> typed) {
        access.require(ConveningAction.CONVENE, dialogue.id());
        return write(dialogue, null, typed);
    }

    /// Changes how a meeting is set up.
    ///
    /// @param typed with the version of the meeting that the form showed
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Outcome change(Convened meeting, Dialogue dialogue, Map<String, String> typed) {
        access.require(ConveningAction.CONVENE, dialogue.id());
        return write(dialogue, meeting, typed);
    }

    private Outcome write(Dialogue dialogue, @Nullable Convened before, Map<String, String> typed) {
        var findings = new Findings();
        var bodies = dialogues.bodies(dialogue);
        var setting = Setting.read(typed, bodies, clock.instant(), findings);
        if (before != null && !String.valueOf(before.version()).equals(typed.get("version")))
            findings.add("", "meetings.convene.changed-meanwhile");
        if (setting.isEmpty() || !findings.isEmpty()) return new Outcome.NotDone(findings);
        try {
            var row = ConvenedRow.of(dialogue, before, setting.get(), bodies, labels, typed.get("model"));
            if (before == null) store.add(row);
            else if (!store.change(row, before.version()))
                return undone(findings.add("", "meetings.convene.changed-meanwhile"));
            store.replaceSessions(row, setting.get().sessions());
        } catch (DuplicateKeyException e) {
            return undone(findings.add("symbol", "meetings.convene.symbol.taken"));
        }
        var after = store.find(dialogue.id(), ConvenedRow.slug(before, setting.get()))
                .orElseThrow();
        ledger.record(Deed.in(dialogue.id(), before == null ? "meetings.convened" : "meetings.changed")
                .to("meeting", after.id(), after.symbol())
                .seenBy(after.state().circles(dialogue.id())));
        ties.hold(after, after.state());
        events.publishEvent(new MeetingChanged(dialogue.id(), after.id(), after.state(), after.state()));
        return new Outcome.Done(after);
    }

    private static Outcome undone(Findings findings) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.NotDone(findings);
    }

    /// States that the secretariat may move the meeting to by hand.
    public Set<State> moves(Convened meeting) {
        return meeting.state().next().stream().filter(next -> !next.bySummary()).collect(toCollection(TreeSet::new));
    }

    /// Moves a meeting on; what follows from it, other rooms hear by [MeetingChanged].
    ///
    /// @param version that the reader saw
    /// @return false where somebody was faster, or the meeting cannot go there from where it stands
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public boolean move(Convened meeting, State to, int version) {
        access.require(ConveningAction.CONVENE, meeting.dialogue());
        return !to.bySummary() && moved(meeting, to, version);
    }

    /// The same for the acts of a summary, which asked themselves who may: sent for correction, approved, published.
    public boolean moveBySummary(Convened meeting, State to) {
        access.require(ConveningAction.SUM_UP, meeting.dialogue());
        return moved(meeting, to, meeting.version());
    }

    private boolean moved(Convened meeting, State to, int version) {
        if (!meeting.state().next().contains(to)) return false;
        if (!store.move(meeting, to, version)) return false;
        ledger.record(Deed.in(meeting.dialogue(), "meetings.moved")
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(to.circles(meeting.dialogue()))
                .with("to", to.name()));
        ties.hold(meeting, to);
        events.publishEvent(new MeetingChanged(meeting.dialogue(), meeting.id(), meeting.state(), to));
        return true;
    }

    /// Whether the reader opens and closes sessions.
    public boolean mayPreside(Dialogue dialogue) {
        return access.may(ConveningAction.PRESIDE, dialogue.id());
    }

    /// @throws org.redthread.access.Forbidden to all but the Chair and the secretariat of the dialogue
    public void requirePreside(Dialogue dialogue) {
        access.require(ConveningAction.PRESIDE, dialogue.id());
    }

    /// Opens a session, or closes the one that is open.
    ///
    /// @return false where it was so already
    /// @throws org.redthread.access.Forbidden to all but the Chair and the secretariat of the dialogue
    public boolean open(Convened meeting, UUID session) {
        access.require(ConveningAction.PRESIDE, meeting.dialogue());
        if (meeting.state() != State.IN_SESSION || meeting.sitting().isPresent()) return false;
        return told(meeting, "meetings.session-opened", store.open(meeting, session, clock.instant()));
    }

    public boolean close(Convened meeting, UUID session) {
        access.require(ConveningAction.PRESIDE, meeting.dialogue());
        return told(meeting, "meetings.session-closed", store.close(meeting, session, clock.instant()));
    }

    private boolean told(Convened meeting, String act, boolean done) {
        if (!done) return false;
        ledger.record(Deed.in(meeting.dialogue(), act)
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(meeting.state().circles(meeting.dialogue())));
        events.publishEvent(new MeetingChanged(meeting.dialogue(), meeting.id(), meeting.state(), meeting.state()));
        return true;
    }
}

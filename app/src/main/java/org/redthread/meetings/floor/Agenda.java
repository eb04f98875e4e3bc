package org.redthread.meetings.floor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The agenda of a meeting: items, panels, presentations and social events, planned against real time.
@Service
@Transactional
public class Agenda {

    private final AgendaStore store;
    private final AgendaTies ties;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Agenda(AgendaStore store, AgendaTies ties, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.ties = ties;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// In the order of their numbers; of a meeting that the reader may not know of, none.
    @Transactional(readOnly = true)
    public List<Item> items(UUID meeting) {
        return store.of(meeting);
    }

    @Transactional(readOnly = true)
    public Optional<Item> item(UUID meeting, UUID item) {
        return items(meeting).stream().filter(one -> one.id().equals(item)).findFirst();
    }

    public boolean mayEdit(Convened meeting) {
        return access.may(AgendaAction.EDIT, meeting.dialogue());
    }

    public boolean mayKeepTime(Convened meeting) {
        return access.may(AgendaAction.KEEP_TIME, meeting.dialogue());
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireEdit(Convened meeting) {
        access.require(AgendaAction.EDIT, meeting.dialogue());
    }

    /// @throws org.redthread.access.Forbidden to all but the Chair and the secretariat of the dialogue
    public void requireKeepTime(Convened meeting) {
        access.require(AgendaAction.KEEP_TIME, meeting.dialogue());
    }

    /// Adds an item, or changes one.
    ///
    /// @param before the item as it stands; null for a new one
    /// @return what cannot be taken; empty where all was
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings write(Convened meeting, @Nullable UUID before, Map<String, String> typed) {
        requireEdit(meeting);
        var findings = new Findings();
        var read = new ItemForm(meeting, typed).read(before == null ? Ids.at(clock.instant()) : before, findings);
        if (read.isEmpty()) return findings;
        var item = read.get();
        try {
            if (before == null) store.add(meeting, item);
            else if (!store.change(meeting, item)) return undone(findings.add("", "meetings.agenda.changed-meanwhile"));
        } catch (DuplicateKeyException e) {
            return undone(findings.add("number", "meetings.agenda.number.taken", item.number()));
        }
        ties.hold(meeting);
        tell(meeting, "meetings.agenda-changed", item.label());
        return findings;
    }

    private static Findings undone(Findings findings) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return findings;
    }

    /// Takes an item off that has not begun; does nothing where there is none.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void remove(Convened meeting, UUID id) {
        requireEdit(meeting);
        item(meeting.id(), id).filter(item -> store.remove(meeting, id)).ifPresent(item -> {
            ties.hold(meeting);
            tell(meeting, "meetings.agenda-removed", item.label());
        });
    }

    /// Begins an item now, which ends the one that was on; or ends it, where it is on.
    ///
    /// @throws org.redthread.access.Forbidden to all but the Chair and the secretariat of the dialogue
    public void turn(Convened meeting, UUID id) {
        requireKeepTime(meeting);
        if (meeting.state() != State.IN_SESSION) return;
        var now = clock.instant();
        item(meeting.id(), id).ifPresent(item -> {
            if (item.isOpen() && store.end(meeting, id, now)) tell(meeting, "meetings.item-ended", item.label());
            else if (store.begin(meeting, id, now)) tell(meeting, "meetings.item-begun", item.label());
        });
    }

    private void tell(Convened meeting, String act, String item) {
        var few =
                Set.of(Circle.role(Role.SECRETARIAT, meeting.dialogue()), Circle.role(Role.CHAIR, meeting.dialogue()));
        ledger.record(Deed.in(meeting.dialogue(), act)
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(meeting.state() == State.DRAFT ? few : Set.of(Circle.dialogue(meeting.dialogue())))
                .with("item", item));
    }
}

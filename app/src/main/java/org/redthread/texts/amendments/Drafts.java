package org.redthread.texts.amendments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.redline.merge.Amended;
import org.redthread.redline.merge.Amending;
import org.redthread.redline.merge.Change;
import org.redthread.redline.text.Text;
import org.redthread.sql.Ids;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.negotiations.Provisions;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a delegation writes before it says it: nobody outside the delegation sees any of it, the secretariat neither.
///
/// Every act takes a desk that is held.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Drafts {

    private final ProposalStore store;
    private final Negotiations negotiations;
    private final Access access;
    private final Ledger ledger;

    Drafts(ProposalStore store, Negotiations negotiations, Access access, Ledger ledger) {
        this.store = store;
        this.negotiations = negotiations;
        this.access = access;
        this.ledger = ledger;
    }

    /// Keeps what was typed as a draft, new or in the place of an earlier one.
    public Kept keep(Desk desk, Draft draft) {
        var closed = closed(desk);
        if (closed.isPresent()) return new Kept.NotDone(closed.get());
        var overtaken = overtaken(desk, draft);
        if (overtaken.isPresent()) return overtaken.get();
        var earlier = draft.edit() == null ? Optional.<Edit>empty() : desk.draft(draft.edit());
        if (draft.edit() != null && earlier.isEmpty())
            return new Kept.NotDone(new Findings().add("", "amendments.gone"));
        if (earlier.isPresent() && earlier.get().version() != draft.seen()) return new Kept.Met(earlier.get());
        return switch (draft.kind()) {
            case REMARK -> keep(desk, draft, earlier.orElse(null), List.of());
            case AMEND, ADD, DELETE, MOVE ->
                switch (amended(desk.words(), draft)) {
                    case Amended.Refused(var why) ->
                        new Kept.NotDone(new Findings().add(field(why), "amendments.refused." + why));
                    case Amended.Changes(var changes)
                    when changes.isEmpty() ->
                        new Kept.NotDone(new Findings().add("words", "amendments.nothing-changed"));
                    case Amended.Changes(var changes) -> keep(desk, draft, earlier.orElse(null), changes);
                };
        };
    }

    private static Amended amended(Text words, Draft draft) {
        var amending = new Amending(words);
        var at = draft.at();
        if (at == null) return amending.added(null, draft.as(), draft.words());
        return switch (draft.kind()) {
            case AMEND -> amending.reworded(at, draft.words());
            case ADD -> amending.added(at, draft.as(), draft.words());
            case DELETE -> amending.deleted(at, draft.whole());
            case MOVE -> amending.moved(at, draft.after());
            case REMARK -> throw new IllegalArgumentException("A remark changes nothing");
        };
    }

    private static String field(Amended.Why why) {
        return switch (why) {
            case BLANK -> "words";
            case BEHIND_ITSELF, NOTHING_HOLDS_IT -> "after";
            case GONE, TABLE, NOTE -> "";
        };
    }

    private Kept keep(Desk desk, Draft draft, @Nullable Edit earlier, List<Change> changes) {
        var same = same(desk, earlier, changes);
        if (same.isPresent()) return new Kept.Done(same.get().id());
        var theirs = theirs(desk, draft, earlier);
        if (theirs.isPresent())
            return theirs.get().isOpen()
                    ? new Kept.Met(theirs.get())
                    : new Kept.NotDone(new Findings().add("", "amendments.handed-in-already"));
        if (earlier != null) store.throwAway(earlier.id());
        var act = new Row.Act(
                earlier == null ? Ids.at(desk.now()) : earlier.id(),
                earlier == null ? 0 : earlier.version() + 1,
                access.reader().label(),
                earlier == null ? List.of() : earlier.shared());
        if (store.add(rows(desk, draft, changes, act), Circles.ofDraft(desk, act.shared())) == 0)
            return new Kept.NotDone(new Findings().add("", "amendments.proposed-already"));
        ledger.record(Deed.in(desk.text().dialogueId(), "amendments.drafted")
                .to(Negotiated.KIND, desk.text().id(), desk.text().label())
                .seenBy(Circles.ofDelegation(desk)));
        return new Kept.Done(act.edit());
    }

    private static List<Row> rows(Desk desk, Draft draft, List<Change> changes, Row.Act act) {
        var at = draft.at();
        var hash =
                at == null ? null : desk.words().block(at).map(Provisions::hash).orElse(null);
        if (draft.kind() == Edit.Kind.REMARK && at != null)
            return List.of(Row.remark(desk, at, hash, draft.reason(), act));
        return changes.stream()
                .map(change -> Row.of(desk, change, hash, draft.reason(), act))
                .toList();
    }

    /// Who presses twice, or presses while another of the delegation does, has drafted one thing.
    private static Optional<Edit> same(Desk desk, @Nullable Edit earlier, List<Change> changes) {
        var keys = changes.stream().map(Change::key).collect(Collectors.toSet());
        return desk.own().stream()
                .filter(edit -> earlier == null && edit.isOpen() && !keys.isEmpty())
                .filter(edit -> keys.equals(keys(edit)))
                .findFirst();
    }

    private static Set<String> keys(Edit edit) {
        return edit.parts().stream().map(Proposal::key).collect(Collectors.toSet());
    }

    private static Optional<Edit> theirs(Desk desk, Draft draft, @Nullable Edit earlier) {
        var settles = draft.kind() == Edit.Kind.AMEND || draft.kind() == Edit.Kind.DELETE;
        var at = draft.at();
        if (!settles || at == null) return Optional.empty();
        return desk.ownOn(at).filter(edit -> earlier == null || !edit.id().equals(earlier.id()));
    }

    /// A draft as it was typed, to be changed.
    public Draft reopened(Desk desk, Edit edit) {
        return edit.typed(words(desk, edit.versionId()));
    }

    /// What a newer version makes of a draft; empty where it reads as the draft found it.
    public Optional<Kept.Overtaken> overtaken(Desk desk, Draft draft) {
        if (Overtaking.stands(desk.words(), draft)) return Optional.empty();
        return Optional.of(new Overtaking(words(desk, draft.version()), desk.words()).of(draft));
    }

    private Text words(Desk desk, @Nullable UUID version) {
        if (desk.version().id().equals(version)) return desk.words();
        return Optional.ofNullable(version)
                .flatMap(desk.text()::version)
                .map(negotiations::words)
                .orElse(Text.EMPTY);
    }

    /// Why nothing can be proposed now; empty where it can.
    static Optional<Findings> closed(Desk desk) {
        if (desk.takes()) return Optional.empty();
        return Optional.of(
                new Findings().add("", desk.delegate().asked() ? "amendments.closed" : "amendments.not-asked"));
    }
}

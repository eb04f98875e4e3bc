package org.redthread.meetings.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.sql.Ids;
import org.redthread.thread.Knot;
import org.redthread.thread.Threads;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What meetings leave behind: decisions, next steps, offers and pledges, each with who, what and by when.
@Service
@Transactional
public class Outcomes {

    private static final Set<State> FROZEN = Set.of(State.APPROVED, State.PUBLISHED, State.CANCELLED);

    private final OutcomeStore store;
    private final OutcomeTies ties;
    private final Threads threads;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Outcomes(OutcomeStore store, OutcomeTies ties, Threads threads, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.ties = ties;
        this.threads = threads;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// In the order in which they were recorded, as far as the reader may see them.
    @Transactional(readOnly = true)
    public List<Outcome> of(UUID meeting) {
        return store.of(meeting);
    }

    /// Whatever of a dialogue has a date, the next first, as far as the reader may see it.
    @Transactional(readOnly = true)
    public List<Outcome> due(UUID dialogue) {
        return store.due(dialogue);
    }

    /// @throws NoSuchPage where there is none that the reader may see
    @Transactional(readOnly = true)
    public Outcome get(Convened meeting, UUID id) {
        return store.find(meeting.id(), id).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// Whether the reader records outcomes of every kind.
    public boolean mayRecord(Convened meeting) {
        return access.may(OutcomeAction.RECORD, meeting.dialogue());
    }

    /// Whether the reader may offer and pledge for a party now.
    public boolean mayOffer(Convened meeting) {
        return access.may(OutcomeAction.OFFER, meeting.dialogue())
                && !FROZEN.contains(meeting.state())
                && (mayRecord(meeting) || party(meeting).isPresent());
    }

    /// Whether the reader may change it: the secretariat each, a party its own while the summary is not approved.
    public boolean mayChange(Convened meeting, Outcome outcome) {
        return mayRecord(meeting)
                || mayOffer(meeting)
                        && outcome.kind().isPartys()
                        && party(meeting).equals(Optional.ofNullable(outcome.partyId()));
    }

    /// What became of what somebody recorded.
    public sealed interface Recorded {

        record Done(Outcome outcome) implements Recorded {}

        /// @param before what was to be changed; null for a new one
        record NotDone(Findings findings, @Nullable Outcome before) implements Recorded {}
    }

    /// Records an outcome.
    ///
    /// @throws org.redthread.access.Forbidden to whoever acts neither for the secretariat nor for a party
    public Recorded add(Convened meeting, Map<String, String> typed) {
        return add(meeting, typed, Ids.at(clock.instant()));
    }

    Recorded add(Convened meeting, Map<String, String> typed, UUID id) {
        access.require(OutcomeAction.OFFER, meeting.dialogue());
        var findings = new Findings();
        if (!mayOffer(meeting)) findings.add("", "meetings.outcomes.frozen");
        var read = read(meeting, null, id, typed, findings);
        if (read == null || !findings.isEmpty()) return new Recorded.NotDone(findings, null);
        store.add(read, circles(meeting));
        ties.hold(read, circles(meeting));
        tell(meeting, read, "meetings.outcome-recorded");
        return new Recorded.Done(read);
    }

    /// Changes an outcome, or says what came of it.
    ///
    /// @param typed with the version that the form showed
    /// @throws org.redthread.access.Forbidden to whoever acts neither for the secretariat nor for a party
    public Recorded change(Convened meeting, UUID id, Map<String, String> typed) {
        access.require(OutcomeAction.OFFER, meeting.dialogue());
        var before = get(meeting, id);
        var findings = new Findings();
        if (!mayChange(meeting, before))
            return new Recorded.NotDone(findings.add("", "meetings.outcomes.not-yours"), before);
        var read = read(meeting, before, before.id(), typed, findings);
        if (read == null || !findings.isEmpty()) return new Recorded.NotDone(findings, before);
        if (!String.valueOf(before.version()).equals(typed.get("version")) || !store.change(read, before.version()))
            return new Recorded.NotDone(findings.add("", "meetings.outcomes.changed-meanwhile"), before);
        ties.hold(read, circles(meeting));
        tell(meeting, read, "meetings.outcome-changed");
        return new Recorded.Done(read);
    }

    /// Makes what the meeting left behind public, in the transaction that publishes its summary.
    public void publish(Convened meeting) {
        access.require(OutcomeAction.RECORD, meeting.dialogue());
        store.publish(meeting.id());
        for (var outcome : store.of(meeting.id())) ties.hold(outcome, Set.of(Circle.PUBLIC));
    }

    private @Nullable Outcome read(
            Convened meeting, @Nullable Outcome before, UUID id, Map<String, String> fields, Findings findings) {
        var own = mayRecord(meeting) ? null : party(meeting).orElseThrow(() -> new NoSuchPage("page"));
        var typed = new Typed(fields, own, findings);
        var kind = before == null ? typed.kind() : before.kind();
        var means = typed.means(kind);
        var party = typed.party(kind);
        var what = typed.required("what", 2000);
        var amount = typed.amount(means);
        var about = typed.text("about", 300);
        var pointed = threads.pointed(about == null ? "" : about);
        findings.addIf(pointed.astray(), "about", "meetings.outcomes.about.astray");
        if (kind == null || what == null) return null;
        return new Outcome(
                meeting.dialogue(),
                meeting.id(),
                id,
                kind,
                means,
                party,
                party == null ? typed.text("who", 200) : null,
                what,
                pointed.words().isEmpty() ? null : pointed.words(),
                pointed.address() == null ? unseen(before) : pointed.knot(),
                typed.when("due"),
                typed.text("duePrinted", 200),
                amount,
                typed.currency(amount),
                typed.invites(kind),
                typed.happened(LocalDate.now(clock.withZone(meeting.zone()))),
                typed.text("became", 2000),
                fields.containsKey("withdrawn"),
                before == null ? 0 : before.version(),
                before == null ? clock.instant() : before.madeAt(),
                before == null ? access.reader().label() : before.madeBy());
    }

    /// What it is about as far as the reader may see that.
    @Transactional(readOnly = true)
    public Optional<Knot> about(Outcome outcome, Here here) {
        return Optional.ofNullable(outcome.aboutKnot())
                .filter(knot -> threads.told(knot, here).isPresent());
    }

    /// Whoever may not see what it is about did not mean to take it away.
    private @Nullable Knot unseen(@Nullable Outcome before) {
        var knot = before == null ? null : before.aboutKnot();
        return knot == null || !threads.pointed(knot.inside()).astray() ? null : knot;
    }

    private Set<String> circles(Convened meeting) {
        return Set.of(meeting.state() == State.PUBLISHED ? Circle.PUBLIC : Circle.dialogue(meeting.dialogue()));
    }

    /// The party that the reader acts for in the dialogue of the meeting.
    private Optional<UUID> party(Convened meeting) {
        return access.reader().mandates().stream()
                .filter(mandate -> mandate.dialogue().equals(meeting.dialogue()))
                .filter(mandate -> mandate.role() != Role.CHAIR && mandate.role() != Role.SECRETARIAT)
                .flatMap(mandate -> Stream.ofNullable(mandate.party()))
                .findFirst();
    }

    private void tell(Convened meeting, Outcome outcome, String act) {
        ledger.record(Deed.in(meeting.dialogue(), act)
                .to("outcome", outcome.id(), meeting.symbol())
                .seenBy(circles(meeting))
                .with("kind", outcome.kind().name()));
    }
}

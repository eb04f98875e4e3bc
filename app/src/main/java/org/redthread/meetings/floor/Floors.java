package org.redthread.meetings.floor;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The floor of a meeting: tours de table and lists of speakers.
@Service
@Transactional
public class Floors {

    private static final int LONGEST_TURN = 60;

    private final FloorStore store;
    private final Seating seating;
    private final Access access;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Floors(
            FloorStore store,
            Seating seating,
            Access access,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seating = seating;
        this.access = access;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// What became of an act.
    public sealed interface Outcome {

        record Done(Floor floor) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /// The floor as it stands; one on which nothing was done, to a reader outside the dialogue.
    @Transactional(readOnly = true)
    public Floor of(UUID meeting) {
        return Floor.of(store.events(meeting));
    }

    /// The number of the last act in each of the meetings, as far as the reader may follow them.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> heads(Collection<UUID> meetings) {
        return store.heads(meetings);
    }

    /// @throws org.redthread.access.Forbidden to all who hold no mandate in the dialogue
    public void requireFollow(Convened meeting) {
        access.require(FloorAction.FOLLOW, meeting.dialogue());
    }

    /// @throws org.redthread.access.Forbidden to all who neither act for a party nor run the meeting
    public void requireAsk(Convened meeting) {
        access.require(FloorAction.ASK, meeting.dialogue());
    }

    public boolean mayFollow(Convened meeting) {
        return access.may(FloorAction.FOLLOW, meeting.dialogue());
    }

    public boolean mayPreside(Convened meeting) {
        return access.may(FloorAction.PRESIDE, meeting.dialogue());
    }

    /// The parties for which the reader may ask for the floor.
    public List<UUID> own(Convened meeting) {
        return access.reader().mandates().stream()
                .filter(mandate -> mandate.dialogue().equals(meeting.dialogue()))
                .filter(mandate -> mandate.role() == Role.FOCAL_POINT || mandate.role() == Role.ORGANISATION)
                .map(Mandate::party)
                .flatMap(party -> Optional.ofNullable(party).stream())
                .distinct()
                .toList();
    }

    /// Who is in the room, in the order of the lists: from whom a tour can begin.
    @Transactional(readOnly = true)
    public List<Seat> room(Dialogue dialogue, Convened meeting) {
        return seating.of(dialogue, meeting, Seating.Order.ALPHABETICAL, null);
    }

    /// Opens a tour de table or a list of speakers.
    ///
    /// @param typed `form`, `order`, `start` (a party), `limit` (minutes for each speaker; empty or 0 for no limit)
    /// @throws org.redthread.access.Forbidden to all but the Chair and the secretariat of the dialogue
    public Outcome open(Dialogue dialogue, Convened meeting, Map<String, String> typed) {
        access.require(FloorAction.PRESIDE, meeting.dialogue());
        var form = named(Floor.Form.values(), typed.get("form"));
        var order = named(Seating.Order.values(), typed.getOrDefault("order", Seating.Order.PROTOCOL.name()));
        var limit = seconds(typed.getOrDefault("limit", ""));
        if (form.isEmpty() || order.isEmpty() || limit.isEmpty()) return new Outcome.Refused(Refusal.UNREADABLE);
        var start = Ref.of(typed.getOrDefault("start", "")).orElse(null);
        var seats = seating.of(dialogue, meeting, order.get(), start);
        return act(meeting, Act.OPENED, null, Detail.opening(form.get(), seats, limit.get()));
    }

    /// Does something on the floor.
    ///
    /// @param typed `act`, `party` where it is done by or to one, `onBehalfOf` of a request, `limit` in minutes
    /// @throws org.redthread.access.Forbidden to all who neither act for a party nor run the meeting; for what is
    ///         the Chair's, to all but the Chair and the secretariat
    public Outcome act(Convened meeting, Map<String, String> typed) {
        requireAsk(meeting);
        var act = named(Act.values(), typed.get("act")).filter(one -> one != Act.OPENED);
        if (act.isEmpty()) return new Outcome.Refused(Refusal.UNREADABLE);
        if (!act.get().byParty()) access.require(FloorAction.PRESIDE, meeting.dialogue());
        var party =
                act.get().hasParty() ? Ref.of(typed.getOrDefault("party", "")).orElse(null) : null;
        if (!mayPreside(meeting) && !own(meeting).contains(party)) return new Outcome.Refused(Refusal.NOT_YOURS);
        var group = new Typed(typed).line("onBehalfOf");
        if (group.length() > 120) return new Outcome.Refused(Refusal.UNREADABLE);
        return switch (act.get()) {
            case ASKED -> act(meeting, Act.ASKED, party, Detail.forGroup(group.isEmpty() ? null : group));
            case LIMITED ->
                seconds(typed.getOrDefault("limit", ""))
                        .map(limit -> act(meeting, Act.LIMITED, null, Detail.limit(limit)))
                        .orElse(new Outcome.Refused(Refusal.UNREADABLE));
            default -> act(meeting, act.get(), party, Detail.NONE);
        };
    }

    private Outcome act(Convened meeting, Act act, @Nullable UUID party, Detail detail) {
        if (meeting.state() != State.IN_SESSION) return new Outcome.Refused(Refusal.NOT_IN_SESSION);
        store.lock(meeting.id());
        var before = of(meeting.id());
        var refusal = before.refuses(act, party, detail);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        store.add(meeting, new FloorEvent(before.seq() + 1, act, party, detail, clock.instant()));
        ledger.record(Deed.in(meeting.dialogue(), act.deed())
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(Circle.dialogue(meeting.dialogue()))));
        events.publishEvent(new FloorMoved(meeting.id()));
        return new Outcome.Done(of(meeting.id()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static Optional<Integer> seconds(String minutes) {
        if (minutes.isBlank()) return Optional.of(0);
        if (!minutes.strip().matches("[0-9]{1,2}")) return Optional.empty();
        var limit = Integer.parseInt(minutes.strip());
        return limit > LONGEST_TURN ? Optional.empty() : Optional.of(limit * 60);
    }
}

package org.redthread.meetings.floor;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who speaks, who is next, who has spoken: worked out from the acts of the floor since it was opened last.
///
/// The order in which parties are heard: points of order as they were raised; whoever was interrupted by one; the
/// list, by rank and then as asked, those who gave way at the end of their rank; rights of reply.
public final class Floor {

    public enum Form {
        /// Everybody in the room, in turn.
        TOUR,
        /// Whoever asks.
        LIST
    }

    private final Map<UUID, Seat> seats = new LinkedHashMap<>();
    private final List<Turn> points = new ArrayList<>();
    private final List<Turn> interrupted = new ArrayList<>();
    private final List<Turn> listed = new ArrayList<>();
    private final List<Turn> replies = new ArrayList<>();
    private final List<Turn> spoken = new ArrayList<>();
    private int seq;
    private Form form = Form.LIST;
    private int limit;
    private boolean open;
    private boolean listClosed;
    private boolean suspended;
    private @Nullable Turn speaking;
    private @Nullable Instant since;

    private Floor() {}

    /// @param events of one meeting, in their order; those before the last opening say nothing any more
    static Floor of(List<FloorEvent> events) {
        var floor = new Floor();
        events.forEach(floor::happened);
        return floor;
    }

    /// The number of the last act; 0 where there was none.
    public int seq() {
        return seq;
    }

    public Form form() {
        return form;
    }

    /// Seconds for each speaker; 0 for no limit.
    public int limit() {
        return limit;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isListClosed() {
        return listClosed;
    }

    public boolean isSuspended() {
        return suspended;
    }

    /// Who is in the room, in the order of the tour.
    public List<Seat> seats() {
        return List.copyOf(seats.values());
    }

    /// Who has the floor, with the time used before [#since].
    public Optional<Turn> speaking() {
        return Optional.ofNullable(speaking);
    }

    /// Since when the clock of the speaker runs; empty while it stands.
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /// Those who were heard, in the order in which they ended.
    public List<Turn> spoken() {
        return List.copyOf(spoken);
    }

    /// Those who wait, in the order in which they will be heard.
    public List<Turn> next() {
        return Stream.of(points, interrupted, listed, replies)
                .flatMap(List::stream)
                .toList();
    }

    /// How long the party has spoken in all, at that moment.
    public Duration time(UUID party, Instant now) {
        var all = Stream.concat(Stream.concat(spoken.stream(), next().stream()), speaking().stream());
        var used =
                all.filter(turn -> turn.party().equals(party)).map(Turn::used).reduce(Duration.ZERO, Duration::plus);
        var runs = speaking().filter(turn -> turn.party().equals(party)).flatMap(turn -> since());
        return runs.map(from -> used.plus(Duration.between(from, now))).orElse(used);
    }

    /// Why it cannot be done as the floor stands; empty where it can.
    ///
    /// @param party null for acts that are done to nobody
    Optional<Refusal> refuses(Act act, @Nullable UUID party, Detail detail) {
        if (act == Act.OPENED) {
            if (open) return Optional.of(Refusal.OPEN_ALREADY);
            return unless(!Objects.requireNonNullElse(detail.seats(), List.of()).isEmpty(), Refusal.NOBODY_IN_THE_ROOM);
        }
        if (!open) return Optional.of(Refusal.NOT_OPEN);
        if (act.hasParty() && party == null) return Optional.of(Refusal.UNREADABLE);
        if (party != null && !seats.containsKey(party)) return Optional.of(Refusal.NOT_IN_THE_ROOM);
        return switch (act) {
            case ASKED -> refusesToList(party, detail);
            case POINT_OF_ORDER -> unless(!has(party, Turn.Reason.POINT_OF_ORDER), Refusal.LISTED_ALREADY);
            case REPLY -> unless(!has(party, Turn.Reason.REPLY), Refusal.LISTED_ALREADY);
            case WITHDRAWN ->
                unless(next().stream().anyMatch(turn -> turn.party().equals(party)), Refusal.NOT_LISTED);
            case PASSED, LATER -> unless(waits(listed, party) || speaks(party, Turn.Reason.TURN), Refusal.NOT_LISTED);
            case GIVEN ->
                suspended
                        ? Optional.of(Refusal.SUSPENDED)
                        : unless(
                                speaking == null || !speaking.party().equals(party) || hasPoint(party),
                                Refusal.SPEAKING_ALREADY);
            case ENDED -> unless(speaking != null, Refusal.NOBODY_SPEAKS);
            case LIST_CLOSED -> unless(!listClosed, Refusal.DONE_ALREADY);
            case LIST_REOPENED -> unless(listClosed, Refusal.DONE_ALREADY);
            case SUSPENDED -> unless(!suspended, Refusal.DONE_ALREADY);
            case RESUMED -> unless(suspended, Refusal.NOT_SUSPENDED);
            case LIMITED -> unless(detail.limit() != null && detail.limit() >= 0, Refusal.UNREADABLE);
            case OPENED, FINISHED -> Optional.empty();
        };
    }

    /// Whoever waits already may still say for which group it will speak.
    private Optional<Refusal> refusesToList(@Nullable UUID party, Detail detail) {
        var waiting = listed.stream().filter(turn -> turn.party().equals(party)).findFirst();
        if (waiting.isPresent())
            return unless(
                    detail.onBehalfOf() != null
                            && !detail.onBehalfOf().equals(waiting.get().onBehalfOf()),
                    Refusal.LISTED_ALREADY);
        if (speaks(party, Turn.Reason.TURN)) return Optional.of(Refusal.SPEAKING_ALREADY);
        if (has(party, Turn.Reason.TURN)) return Optional.of(Refusal.LISTED_ALREADY);
        return unless(!listClosed, Refusal.LIST_CLOSED);
    }

    private static Optional<Refusal> unless(boolean possible, Refusal refusal) {
        return possible ? Optional.empty() : Optional.of(refusal);
    }

    private static boolean waits(List<Turn> turns, @Nullable UUID party) {
        return turns.stream().anyMatch(turn -> turn.party().equals(party));
    }

    private boolean speaks(@Nullable UUID party, Turn.Reason reason) {
        return speaking != null && speaking.party().equals(party) && speaking.reason() == reason;
    }

    /// Speaks for that reason, or waits to.
    private boolean has(@Nullable UUID party, Turn.Reason reason) {
        return speaks(party, reason)
                || next().stream().anyMatch(turn -> turn.party().equals(party) && turn.reason() == reason);
    }

    private boolean hasPoint(@Nullable UUID party) {
        return waits(points, party) && !speaks(party, Turn.Reason.POINT_OF_ORDER);
    }

    private void happened(FloorEvent event) {
        seq = event.seq();
        var party = event.party();
        switch (event.act()) {
            case OPENED -> opened(event.detail());
            case ASKED -> asked(Objects.requireNonNull(party), event.detail().onBehalfOf());
            case POINT_OF_ORDER -> points.add(Turn.of(Objects.requireNonNull(party), Turn.Reason.POINT_OF_ORDER, null));
            case REPLY -> replies.add(Turn.of(Objects.requireNonNull(party), Turn.Reason.REPLY, null));
            case WITHDRAWN -> Stream.of(points, interrupted, listed, replies).forEach(turns -> leave(turns, party));
            case PASSED -> passed(party);
            case LATER -> later(party, event.at());
            case GIVEN -> given(Objects.requireNonNull(party), event.at());
            case ENDED -> ended(event.at());
            case LIST_CLOSED -> listClosed = true;
            case LIST_REOPENED -> listClosed = false;
            case SUSPENDED -> {
                stopClock(event.at());
                suspended = true;
            }
            case RESUMED -> {
                suspended = false;
                if (speaking != null) since = event.at();
            }
            case LIMITED -> limit = Objects.requireNonNullElse(event.detail().limit(), 0);
            case FINISHED -> {
                ended(event.at());
                open = false;
            }
        }
    }

    private void opened(Detail detail) {
        Stream.of(points, interrupted, listed, replies, spoken).forEach(List::clear);
        seats.clear();
        Objects.requireNonNullElse(detail.seats(), List.<Seat>of()).forEach(seat -> seats.put(seat.party(), seat));
        form = Objects.requireNonNullElse(detail.form(), Form.LIST);
        limit = Objects.requireNonNullElse(detail.limit(), 0);
        listClosed = false;
        suspended = false;
        open = true;
        if (form == Form.TOUR)
            seats.values().forEach(seat -> listed.add(Turn.of(seat.party(), Turn.Reason.TURN, null)));
    }

    private void asked(UUID party, @Nullable String group) {
        if (waits(listed, party)) listed.replaceAll(turn -> turn.party().equals(party) ? turn.forGroup(group) : turn);
        else {
            listed.add(Turn.of(party, Turn.Reason.TURN, group));
            rank();
        }
    }

    /// A stable sort: whoever asked first stays first in its rank.
    private void rank() {
        listed.sort(comparing((Turn turn) -> rank(turn.party())).thenComparing(Turn::later));
    }

    private Seat.Rank rank(UUID party) {
        var seat = seats.get(party);
        return seat == null ? Seat.Rank.ORGANISATION : seat.rank();
    }

    private void passed(@Nullable UUID party) {
        if (speaks(party, Turn.Reason.TURN)) silence();
        leave(listed, party);
    }

    private void later(@Nullable UUID party, Instant at) {
        var spoke = speaks(party, Turn.Reason.TURN);
        if (spoke) stopClock(at);
        var turn = spoke
                ? speaking
                : listed.stream()
                        .filter(one -> one.party().equals(party))
                        .findFirst()
                        .orElse(null);
        if (spoke) silence();
        if (turn == null) return;
        listed.removeIf(one -> one.is(turn));
        listed.add(turn.givingWay());
        rank();
    }

    private void given(UUID party, Instant at) {
        var turn = next().stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElseGet(() -> Turn.of(party, Turn.Reason.TURN, null));
        stopClock(at);
        if (speaking != null) {
            var gives = turn.reason() == Turn.Reason.POINT_OF_ORDER && speaking.reason() != Turn.Reason.POINT_OF_ORDER;
            (gives ? interrupted : spoken).add(speaking);
        }
        for (var turns : List.of(points, interrupted, listed, replies)) turns.removeIf(one -> one.is(turn));
        speaking = turn;
        since = suspended ? null : at;
    }

    private void ended(Instant at) {
        stopClock(at);
        if (speaking != null) spoken.add(speaking);
        silence();
    }

    private void stopClock(Instant at) {
        if (speaking != null && since != null) speaking = speaking.having(Duration.between(since, at));
        since = null;
    }

    private void silence() {
        speaking = null;
        since = null;
    }

    /// Whoever had begun to speak before was heard, so far.
    private void leave(List<Turn> turns, @Nullable UUID party) {
        turns.stream()
                .filter(turn -> turn.party().equals(party) && !turn.used().isZero())
                .forEach(spoken::add);
        turns.removeIf(turn -> turn.party().equals(party));
    }
}

package org.redthread.meetings.floor.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.floor.Floor;
import org.redthread.meetings.floor.Turn;
import org.redthread.parties.PartyName;
import org.redthread.web.Language;
import org.redthread.web.Messages;

/// The floor as everybody in the room sees it, in one language: the same for all readers, so that it is drawn once.
///
/// @param names as of the first day of the meeting
/// @param now when it was drawn; the clock of a browser is set by it
public record Board(Messages messages, Language language, Floor floor, Map<UUID, PartyName> names, Instant now) {

    /// How many of those who wait are shown at once; all others are a press away.
    private static final int AHEAD = 10;

    /// One line of the list.
    ///
    /// @param number of the line; 0 for a turn that is no new one of the list
    /// @param k the knot of the look
    public record Line(
            int number, UUID party, String name, @Nullable String group, String k, String state) {

        public boolean waits() {
            return !k.equals("tied");
        }
    }

    public String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    public String name(UUID party) {
        var name = names.get(party);
        return name == null ? party.toString() : name.printed();
    }

    String code(UUID party) {
        var name = names.get(party);
        return name == null ? "" : name.key();
    }

    /// Where the floor stands, in a word.
    public String standing() {
        if (!floor.isOpen()) return say(floor.seq() == 0 ? "meetings.floor.not-yet" : "meetings.floor.over");
        if (floor.isSuspended()) return say("meetings.floor.suspended");
        if (floor.isListClosed()) return say("meetings.floor.list-closed");
        return say("meetings.floor.form." + floor.form());
    }

    public List<Line> spoken() {
        var spoken = floor.spoken();
        return IntStream.range(0, spoken.size())
                .mapToObj(at -> line(at + 1, spoken.get(at), "tied", spokenFor(spoken.get(at))))
                .toList();
    }

    private String spokenFor(Turn turn) {
        var time = clock(turn.used());
        return turn.reason() == Turn.Reason.TURN
                ? say("meetings.floor.spoke", time)
                : say("meetings.floor.reason." + turn.reason()) + ", " + time;
    }

    /// Those who wait next, and after [#AHEAD] of them the rest.
    public List<Line> next() {
        var next = floor.next();
        var lines = new ArrayList<Line>();
        var number = floor.spoken().size() + (floor.speaking().isPresent() ? 1 : 0);
        for (var turn : next)
            lines.add(line(
                    ++number,
                    turn,
                    turn.reason() == Turn.Reason.POINT_OF_ORDER ? "pending" : "open",
                    waitsFor(turn, lines.isEmpty())));
        return lines;
    }

    public List<Line> nextFew() {
        return next().stream().limit(AHEAD).toList();
    }

    public List<Line> nextRest() {
        return next().stream().skip(AHEAD).toList();
    }

    private String waitsFor(Turn turn, boolean first) {
        if (turn.reason() != Turn.Reason.TURN) return say("meetings.floor.reason." + turn.reason());
        if (!turn.used().isZero()) return say("meetings.floor.goes-on");
        if (turn.later()) return say("meetings.floor.later");
        return say(first ? "meetings.floor.next" : "meetings.floor.to-come");
    }

    private Line line(int number, Turn turn, String k, String state) {
        return new Line(number, turn.party(), name(turn.party()), turn.onBehalfOf(), k, state);
    }

    public TableRound table() {
        return TableRound.of(this);
    }

    /// How many have been heard, and of how many: those at the table of a tour, else those on the list.
    public String count() {
        var heard = floor.spoken().size() + (floor.speaking().isPresent() ? 1 : 0);
        return say("meetings.floor.count", heard, heard + floor.next().size());
    }

    /// What a screen reader says when the floor changes.
    public String announcement() {
        return floor.speaking()
                .map(turn -> say("meetings.floor.announced", name(turn.party())))
                .orElseGet(this::standing);
    }

    /// The time used before the clock began to run, in milliseconds.
    public long used() {
        return floor.speaking().map(turn -> turn.used().toMillis()).orElse(0L);
    }

    /// Since when the clock runs, in milliseconds since 1970; empty while it stands.
    public String since() {
        return floor.since().map(since -> String.valueOf(since.toEpochMilli())).orElse("");
    }

    /// What the clock shows at the moment of drawing.
    public String time() {
        var runs = floor.since().map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        return clock(Duration.ofMillis(used()).plus(runs));
    }

    public String limit() {
        return clock(Duration.ofSeconds(floor.limit()));
    }

    static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}

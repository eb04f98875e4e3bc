package org.redthread.meetings.floor.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.floor.Floor;
import org.redthread.meetings.floor.Refusal;
import org.redthread.meetings.floor.Seat;
import org.redthread.parties.PartyName;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What the reader can do on the floor: the Chair's keys, or a delegation's.
///
/// @param own parties that the reader acts for
/// @param room from whom a tour can begin; empty unless one can be opened now
/// @param refused why what was sent last was not done
public record HandPage(
        Here here,
        Hall hall,
        Board board,
        boolean presides,
        List<UUID> own,
        List<Seat> room,
        Map<UUID, PartyName> names,
        @Nullable Refusal refused) {

    /// How many of those who wait have a key of their own.
    private static final int KEYS = 9;

    public Floor floor() {
        return board.floor();
    }

    public @Nullable String refusal() {
        return refused == null ? null : here.say("meetings.floor.no." + refused);
    }

    public String name(UUID party) {
        var name = names.get(party);
        return name == null ? board.name(party) : name.printed();
    }

    /// Whoever is heard next; empty where nobody waits.
    public String next() {
        return floor().next().stream()
                .findFirst()
                .map(turn -> turn.party().toString())
                .orElse("");
    }

    public String nextName() {
        return floor().next().stream()
                .findFirst()
                .map(turn -> name(turn.party()))
                .orElse("");
    }

    /// Those who wait after the next, each with the key that gives it the floor.
    public List<Board.Line> keyed() {
        return board.next().stream().skip(1).limit(KEYS).toList();
    }

    public List<Form.Choice> parties() {
        return floor().seats().stream()
                .map(seat -> new Form.Choice(seat.party().toString(), name(seat.party())))
                .toList();
    }

    public List<Form.Choice> starts() {
        var first = new Form.Choice("", here.say("meetings.floor.start.first"));
        var all = room.stream().map(seat -> new Form.Choice(seat.party().toString(), name(seat.party())));
        return Stream.concat(Stream.of(first), all).toList();
    }

    public List<Form.Choice> forms() {
        return Arrays.stream(Floor.Form.values())
                .map(form -> new Form.Choice(form.name(), here.say("meetings.floor.form." + form)))
                .toList();
    }

    public List<Form.Choice> orders() {
        return Stream.of("PROTOCOL", "ALPHABETICAL")
                .map(order -> new Form.Choice(order, here.say("meetings.floor.order." + order)))
                .toList();
    }

    /// What the party may do now, as the buttons of its form are called.
    public boolean waits(UUID party) {
        return floor().next().stream().anyMatch(turn -> turn.party().equals(party));
    }
}

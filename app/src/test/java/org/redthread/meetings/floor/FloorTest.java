package org.redthread.meetings.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FloorTest {

    private static final Instant TEN = Instant.parse("2027-03-23T10:00:00Z");
    private static final UUID ALBANIA = new UUID(0, 1);
    private static final UUID BELGIUM = new UUID(0, 2);
    private static final UUID CANADA = new UUID(0, 3);
    private static final UUID IOM = new UUID(0, 4);

    /// Two parties, an observer, an organisation.
    private static final List<Seat> ROOM = List.of(
            new Seat(ALBANIA, Seat.Rank.COUNTRY),
            new Seat(BELGIUM, Seat.Rank.COUNTRY),
            new Seat(CANADA, Seat.Rank.OBSERVER),
            new Seat(IOM, Seat.Rank.ORGANISATION));

    private final List<FloorEvent> events = new ArrayList<>();

    /// Something tried on the floor, some seconds after what was tried before.
    record Try(Act act, @Nullable UUID party, int after) {}

    @Test
    void a_tour_goes_round_the_table_in_the_order_of_the_seats() {
        open(Floor.Form.TOUR);
        assertThat(waiting()).containsExactly(ALBANIA, BELGIUM, CANADA, IOM);
        did(Act.GIVEN, ALBANIA, 0);
        did(Act.GIVEN, BELGIUM, 60);
        assertThat(floor().spoken()).extracting(Turn::party).containsExactly(ALBANIA);
        assertThat(waiting()).containsExactly(CANADA, IOM);
    }

    @Test
    void on_a_list_observers_and_organisations_speak_after_parties_whoever_asked_first() {
        open(Floor.Form.LIST);
        did(Act.ASKED, IOM, 0);
        did(Act.ASKED, CANADA, 1);
        did(Act.ASKED, BELGIUM, 2);
        did(Act.ASKED, ALBANIA, 3);
        assertThat(waiting()).containsExactly(BELGIUM, ALBANIA, CANADA, IOM);
    }

    @Test
    void a_point_of_order_comes_before_all_and_the_interrupted_goes_on_afterwards() {
        open(Floor.Form.TOUR);
        did(Act.GIVEN, ALBANIA, 0);
        did(Act.REPLY, BELGIUM, 10);
        did(Act.POINT_OF_ORDER, CANADA, 20);
        assertThat(waiting()).containsExactly(CANADA, BELGIUM, CANADA, IOM, BELGIUM);
        did(Act.GIVEN, CANADA, 30);
        assertThat(waiting()).startsWith(ALBANIA);
        did(Act.GIVEN, ALBANIA, 40);
        did(Act.ENDED, null, 100);
        assertThat(floor().time(ALBANIA, TEN.plusSeconds(200))).isEqualTo(Duration.ofSeconds(90));
        assertThat(floor().spoken())
                .extracting(Turn::party, Turn::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CANADA, Turn.Reason.POINT_OF_ORDER),
                        org.assertj.core.groups.Tuple.tuple(ALBANIA, Turn.Reason.TURN));
    }

    @Test
    void the_clock_stands_while_the_meeting_is_suspended_and_nobody_is_given_the_floor() {
        open(Floor.Form.TOUR);
        did(Act.GIVEN, ALBANIA, 0);
        did(Act.SUSPENDED, null, 30);
        assertThat(refused(Act.GIVEN, BELGIUM)).isEqualTo(Refusal.SUSPENDED);
        assertThat(floor().time(ALBANIA, TEN.plusSeconds(500))).isEqualTo(Duration.ofSeconds(30));
        did(Act.RESUMED, null, 600);
        assertThat(floor().time(ALBANIA, TEN.plusSeconds(610))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void a_closed_list_takes_nobody_more_save_points_of_order_and_replies() {
        open(Floor.Form.LIST);
        did(Act.LIST_CLOSED, null, 0);
        assertThat(refused(Act.ASKED, ALBANIA)).isEqualTo(Refusal.LIST_CLOSED);
        did(Act.POINT_OF_ORDER, ALBANIA, 1);
        did(Act.REPLY, BELGIUM, 2);
        assertThat(waiting()).containsExactly(ALBANIA, BELGIUM);
    }

    @Test
    void whoever_says_later_comes_at_the_end_of_its_rank_and_whoever_passes_is_not_called() {
        open(Floor.Form.TOUR);
        did(Act.LATER, ALBANIA, 0);
        did(Act.PASSED, CANADA, 1);
        assertThat(waiting()).containsExactly(BELGIUM, ALBANIA, IOM);
    }

    @Test
    void nobody_is_on_the_list_twice_but_may_say_for_which_group_it_speaks() {
        open(Floor.Form.LIST);
        did(Act.ASKED, ALBANIA, 0);
        assertThat(refused(Act.ASKED, ALBANIA)).isEqualTo(Refusal.LISTED_ALREADY);
        var group = Detail.forGroup("Friends of the Sample");
        assertThat(floor().refuses(Act.ASKED, ALBANIA, group)).isEmpty();
        events.add(new FloorEvent(events.size() + 1, Act.ASKED, ALBANIA, group, TEN.plusSeconds(5)));
        assertThat(floor().next()).singleElement().extracting(Turn::onBehalfOf).isEqualTo("Friends of the Sample");
    }

    @Test
    void nothing_is_done_on_a_floor_that_is_not_open_or_by_somebody_who_is_not_in_the_room() {
        assertThat(refused(Act.ASKED, ALBANIA)).isEqualTo(Refusal.NOT_OPEN);
        open(Floor.Form.LIST);
        assertThat(refused(Act.ASKED, new UUID(0, 99))).isEqualTo(Refusal.NOT_IN_THE_ROOM);
        assertThat(refused(Act.ENDED, null)).isEqualTo(Refusal.NOBODY_SPEAKS);
        did(Act.FINISHED, null, 1);
        assertThat(refused(Act.ASKED, ALBANIA)).isEqualTo(Refusal.NOT_OPEN);
    }

    @Property(tries = 2000)
    void whatever_is_tried_nobody_waits_twice_for_the_same_and_ranks_keep_their_order(
            @ForAll("tries") List<Try> tries) {
        open(Floor.Form.LIST);
        var at = 0;
        for (var one : tries) {
            // Whoever was interrupted goes before the ranks, and is told from those who wait by what he has used.
            at += 1 + one.after();
            if (floor().refuses(one.act(), one.party(), Detail.NONE).isEmpty()) did(one.act(), one.party(), at);
            var next = floor().next();
            assertThat(next).doesNotHaveDuplicates();
            assertThat(next.stream().map(turn -> turn.party() + " " + turn.reason()))
                    .doesNotHaveDuplicates();
            assertThat(next.stream()
                            .filter(turn -> turn.reason() == Turn.Reason.TURN
                                    && turn.used().isZero())
                            .map(turn -> rank(turn.party())))
                    .isSortedAccordingTo(Comparator.naturalOrder());
            floor().speaking().ifPresent(speaking -> assertThat(next).noneMatch(speaking::is));
        }
    }

    @Property(tries = 2000)
    void no_moment_is_counted_twice_and_no_speaker_loses_one(@ForAll("tries") List<Try> tries) {
        open(Floor.Form.TOUR);
        var at = 0;
        var spoke = Duration.ZERO;
        for (var one : tries) {
            if (floor().since().isPresent()) spoke = spoke.plusSeconds(one.after());
            at += one.after();
            var possible = floor().refuses(one.act(), one.party(), Detail.NONE).isEmpty();
            // Whoever passes with the floor in hand has said nothing.
            if (possible && one.act() != Act.PASSED) did(one.act(), one.party(), at);
        }
        var now = TEN.plusSeconds(at);
        var counted = ROOM.stream().map(seat -> floor().time(seat.party(), now)).reduce(Duration.ZERO, Duration::plus);
        assertThat(counted).isEqualTo(spoke);
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        var acts = Arbitraries.of(Act.values())
                .filter(act -> act != Act.OPENED && act != Act.FINISHED && act != Act.LIMITED);
        var parties = Arbitraries.of(ALBANIA, BELGIUM, CANADA, IOM);
        return Combinators.combine(acts, parties, Arbitraries.integers().between(0, 90))
                .as((act, party, after) -> new Try(act, act.hasParty() ? party : null, after))
                .list()
                .ofMaxSize(40);
    }

    private void open(Floor.Form form) {
        events.clear();
        events.add(new FloorEvent(1, Act.OPENED, null, Detail.opening(form, ROOM, 0), TEN));
    }

    private void did(Act act, @Nullable UUID party, int seconds) {
        assertThat(floor().refuses(act, party, Detail.NONE)).as(act.name()).isEmpty();
        events.add(new FloorEvent(events.size() + 1, act, party, Detail.NONE, TEN.plusSeconds(seconds)));
    }

    private @Nullable Refusal refused(Act act, @Nullable UUID party) {
        return floor().refuses(act, party, Detail.NONE).orElse(null);
    }

    private Floor floor() {
        return Floor.of(events);
    }

    private List<UUID> waiting() {
        return floor().next().stream().map(Turn::party).toList();
    }

    private static Seat.Rank rank(UUID party) {
        return ROOM.stream()
                .filter(seat -> seat.party().equals(party))
                .findFirst()
                .orElseThrow()
                .rank();
    }
}

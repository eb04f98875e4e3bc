package org.redthread.meetings.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redthread.parties.Kind;
import org.redthread.parties.PartyName;

class SeatingTest {

    private final Map<UUID, Seat.Rank> ranks = new LinkedHashMap<>();
    private final Map<UUID, PartyName> names = new LinkedHashMap<>();

    @Test
    void a_tour_that_begins_with_one_goes_round_to_the_one_before_it_and_ranks_stay_parted() {
        var start = country("Canada");
        Stream.of("Denmark", "Albania", "Belgium").forEach(this::country);
        seated("An Organisation", Kind.ORGANISATION, Seat.Rank.ORGANISATION);
        var seats = Seating.arranged(ranks, names, PartyName.ALPHABETICAL, start);
        assertThat(called(seats)).containsExactly("Canada", "Denmark", "Albania", "Belgium", "An Organisation");
    }

    @Test
    void the_alphabet_is_that_of_the_language_and_not_of_code_points() {
        Stream.of("Zypern", "Österreich", "Oman", "Polen").forEach(this::country);
        var german = Seating.arranged(ranks, names, Seating.alphabetical(new ULocale("de")), null);
        assertThat(called(german)).containsExactly("Oman", "Österreich", "Polen", "Zypern");
        var swedish = Seating.arranged(ranks, names, Seating.alphabetical(new ULocale("sv")), null);
        assertThat(called(swedish)).containsExactly("Oman", "Polen", "Zypern", "Österreich");
    }

    private UUID country(String name) {
        return seated(name, Kind.COUNTRY, Seat.Rank.COUNTRY);
    }

    private UUID seated(String name, Kind kind, Seat.Rank rank) {
        var id = UUID.randomUUID();
        ranks.put(id, rank);
        names.put(id, new PartyName(id, name, kind, name, "en", name, null, null));
        return id;
    }

    private List<String> called(List<Seat> seats) {
        return seats.stream()
                .map(seat -> Objects.requireNonNull(names.get(seat.party())).text())
                .toList();
    }
}

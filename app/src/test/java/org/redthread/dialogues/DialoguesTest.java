package org.redthread.dialogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.parties.Kind;
import org.redthread.record.RecordFile;
import org.redthread.web.Language;
import org.redthread.web.NoSuchPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(PostgresConfiguration.class)
class DialoguesTest {

    private static final LocalDate SOM_2019 = LocalDate.of(2019, 12, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Dialogues dialogues;

    @Test
    void two_dialogues_are_on_record_and_a_third_is_a_sample() {
        assertThat(dialogues.all())
                .extracting(Dialogue::slug)
                .containsExactly("budapest-process", "prague-process", "rehearsal");
        assertThat(dialogues.all())
                .filteredOn(Dialogue::sample)
                .extracting(Dialogue::slug)
                .containsExactly("rehearsal");
        assertThatThrownBy(() -> dialogues.get("bali-process")).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void everything_in_the_files_stands_on_record() {
        for (var entry : RecordFile.open("dialogues.yaml").entries("dialogues")) {
            var dialogue = dialogues.get(entry.text("dialogue"));
            var practice = RecordFile.open("dialogues-practice.yaml")
                    .entries(dialogue.slug())
                    .size();
            assertThat(dialogues.facts(dialogue)).hasSize(entry.entries("facts").size() + practice);
            assertThat(dialogues.bodies(dialogue)).hasSameSizeAs(entry.entries("bodies"));
            assertThat(dialogues.offices(dialogue)).hasSameSizeAs(entry.entries("offices"));
            assertThat(dialogues.cycles(dialogue)).hasSameSizeAs(entry.entries("cycles"));
            assertThat(dialogues.slippages(dialogue)).hasSameSizeAs(entry.entries("slippage"));
            assertThat(dialogues.milestones(dialogue, TODAY)).hasSameSizeAs(entry.entries("milestones"));
            var participation = RecordFile.open("dialogues-participation.yaml")
                    .entries(dialogue.slug())
                    .getFirst();
            var listed = participation.entries("listings").stream()
                    .mapToInt(list -> list.texts("parties").size())
                    .sum();
            assertThat(dialogues.listings(dialogue)).hasSameSizeAs(participation.entries("listings"));
            assertThat(dialogues.statements(dialogue))
                    .hasSize(listed + participation.entries("statements").size());
        }
    }

    @Test
    void offices_are_those_of_the_day() {
        assertThat(holders("budapest-process", null, Office.Kind.CHAIR, LocalDate.of(2005, 6, 1)))
                .containsExactly("HUN");
        assertThat(holders("budapest-process", null, Office.Kind.CHAIR, SOM_2019))
                .containsExactly("TUR");
        assertThat(holders("budapest-process", null, Office.Kind.CO_CHAIR, LocalDate.of(2005, 6, 1)))
                .isEmpty();
        assertThat(holders("budapest-process", "see-wg", Office.Kind.CHAIR, LocalDate.of(2014, 5, 1)))
                .containsExactly("HRV");
        assertThat(holders("budapest-process", "see-wg", Office.Kind.CHAIR, TODAY))
                .containsExactly("MKD");
        assertThat(holders("budapest-process", "silk-routes-wg", Office.Kind.CO_CHAIRS, SOM_2019))
                .containsExactly("AFG", "TUR");
        assertThat(holders("budapest-process", "reference-group", Office.Kind.RAPPORTEUR, SOM_2019))
                .isEmpty();
        assertThat(holders("budapest-process", "reference-group", Office.Kind.RAPPORTEUR, TODAY))
                .containsExactly("SWE");
        assertThat(holders("prague-process", null, Office.Kind.LEADING_STATE, LocalDate.of(2010, 1, 1)))
                .containsExactly("CZE");
        assertThat(holders("prague-process", null, Office.Kind.LEADING_STATE, LocalDate.of(2017, 12, 31)))
                .containsExactly("POL");
        assertThat(holders("prague-process", null, Office.Kind.LEADING_STATE, LocalDate.of(2018, 1, 1)))
                .isEmpty();
    }

    @Test
    void an_office_that_somebody_held_and_nobody_recorded_is_shown_as_such() {
        var prague = dialogues.get("prague-process");
        var group = dialogues.body(prague, "strategic-group");
        assertThat(dialogues.offices(prague, LocalDate.of(2019, 1, 1)))
                .filteredOn(office -> group.id().equals(office.body()))
                .singleElement()
                .returns(true, Office::unknown);
        assertThat(dialogues.offices(prague, TODAY))
                .filteredOn(office -> group.id().equals(office.body()))
                .singleElement()
                .returns(true, Office::unknown);
        assertThat(holders("prague-process", "strategic-group", Office.Kind.CHAIR, LocalDate.of(2020, 6, 1)))
                .containsExactly("LTU");
    }

    @Test
    void a_body_stands_from_its_beginning_to_its_successor() {
        assertThat(slugs("budapest-process", SOM_2019))
                .contains("som", "see-wg", "friends-of-the-chair")
                .doesNotContain("reference-group", "law-enforcement", "colep");
        assertThat(slugs("budapest-process", TODAY))
                .contains("reference-group", "colep")
                .doesNotContain("friends-of-the-chair");
        assertThat(slugs("prague-process", LocalDate.of(2013, 1, 1)))
                .contains("core-group")
                .doesNotContain("strategic-group");
        assertThat(slugs("prague-process", TODAY)).contains("strategic-group").doesNotContain("core-group");
    }

    @Test
    void the_core_group_has_the_eighteen_states_that_its_first_meeting_names() {
        var prague = dialogues.get("prague-process");
        var seats = dialogues.seats(dialogues.body(prague, "core-group"));
        assertThat(seats).hasSize(20);
        assertThat(seats)
                .filteredOn(seat -> seat.standing() == Seat.Standing.CONFIRMED_ABSENT)
                .extracting(Seat::printed)
                .containsExactly("Turkey");
        assertThat(dialogues.body(prague, "strategic-group").also()).containsExactly("EU Council Presidency in office");
        assertThatThrownBy(() -> dialogues.body(prague, "reference-group")).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void the_latest_statement_before_a_day_says_what_a_party_is() {
        assertThat(standing("BGD", LocalDate.of(2014, 1, 1))).isEqualTo(Standing.PARTICIPATES);
        assertThat(standing("BGD", TODAY)).isEqualTo(Standing.OBSERVES);
        assertThat(standing("AFG", SOM_2019)).isEqualTo(Standing.PARTICIPATES);
        assertThat(standing("AFG", TODAY)).isEqualTo(Standing.LEFT);
        assertThat(standing("LBN", SOM_2019)).isNull();
        assertThat(standing("LBN", LocalDate.of(2023, 6, 1))).isEqualTo(Standing.INVITED);
        assertThat(standing("LBN", TODAY)).isEqualTo(Standing.PARTICIPATES);
    }

    @Test
    void whoever_is_listed_as_observer_stays_one_when_it_attends() {
        assertThat(standing("IND", TODAY)).isEqualTo(Standing.OBSERVES);
    }

    @Test
    void participation_is_counted_from_statements() {
        var today = dialogues.participation(dialogues.get("budapest-process"), TODAY, Language.EN);
        assertThat(today.count(Standing.PARTICIPATES, Kind.COUNTRY)).isEqualTo(52);
        assertThat(today.count(Standing.OBSERVES, Kind.COUNTRY)).isEqualTo(7);
        assertThat(today.count(Standing.LEFT, Kind.COUNTRY)).isEqualTo(1);
        assertThat(today.with(Standing.PARTICIPATES, Kind.COUNTRY).getFirst())
                .satisfies(one -> assertThat(today.name(one).text()).isEqualTo("Albania"));
        var before = dialogues.participation(dialogues.get("budapest-process"), LocalDate.of(2000, 1, 1), Language.EN);
        assertThat(before.participants()).isEmpty();
    }

    @Test
    void printed_and_counted_totals_stand_side_by_side() {
        assertThat(dialogues.listings(dialogues.get("prague-process")))
                .filteredOn(listing -> listing.slug().equals("site-2018-states"))
                .singleElement()
                .satisfies(listing -> {
                    assertThat(listing.printedTotal()).isEqualTo(50);
                    assertThat(listing.counted()).isEqualTo(49);
                    assertThat(listing.disputed()).isTrue();
                });
        assertThat(dialogues.listings(dialogues.get("budapest-process"))).noneMatch(Listing::disputed);
    }

    @Test
    void the_lists_of_forty_nine_differ_by_the_united_kingdom_and_kosovo() {
        var budapest = listed("budapest-process", "iom-2015-states");
        var prague = listed("prague-process", "site-2018-states");
        assertThat(budapest.stream().filter(party -> !prague.contains(party)))
                .containsExactly(RecordFile.id("party", "GBR"));
        assertThat(prague.stream().filter(party -> !budapest.contains(party)))
                .containsExactly(RecordFile.id("party", "XKX"));
    }

    @Test
    void the_cycle_is_the_one_that_had_begun_on_the_day() {
        var budapest = dialogues.get("budapest-process");
        assertThat(dialogues.cycle(budapest, LocalDate.of(2000, 1, 1))).isEmpty();
        assertThat(dialogues.cycle(budapest, LocalDate.of(2023, 12, 12))).hasValueSatisfying(cycle -> {
            assertThat(cycle.slug()).isEqualTo("2019-2024");
            assertThat(cycle.current(LocalDate.of(2023, 12, 12)).name().en()).isEqualTo("Zero drafts");
        });
        assertThat(dialogues.cycle(budapest, TODAY))
                .hasValueSatisfying(cycle -> assertThat(cycle.slug()).isEqualTo("2024-2030"));
    }

    private @Nullable Standing standing(String party, LocalDate day) {
        return dialogues.participation(dialogues.get("budapest-process"), day, Language.EN).participants().stream()
                .filter(one -> one.party().equals(RecordFile.id("party", party)))
                .map(Participant::standing)
                .findFirst()
                .orElse(null);
    }

    private List<String> holders(String slug, @Nullable String body, Office.Kind kind, LocalDate day) {
        var dialogue = dialogues.get(slug);
        var id = body == null ? null : dialogues.body(dialogue, body).id();
        var keys = List.of("HUN", "TUR", "HRV", "MKD", "AFG", "SWE", "CZE", "POL", "LTU").stream()
                .collect(Collectors.toMap(key -> RecordFile.id("party", key), key -> key));
        return dialogues.offices(dialogue, day).stream()
                .filter(office -> office.office() == kind && java.util.Objects.equals(office.body(), id))
                .flatMap(office -> office.holders().stream())
                .map(holder -> keys.getOrDefault(holder, "another"))
                .toList();
    }

    private List<String> slugs(String dialogue, LocalDate day) {
        return dialogues.bodies(dialogues.get(dialogue), day).stream()
                .map(Body::slug)
                .toList();
    }

    private HashSet<UUID> listed(String dialogue, String listing) {
        return dialogues.statements(dialogues.get(dialogue)).stream()
                .filter(statement -> listing.equals(statement.listing()))
                .map(Statement::party)
                .collect(Collectors.toCollection(HashSet::new));
    }
}

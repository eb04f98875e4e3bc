package org.redthread.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.record.RecordFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(PostgresConfiguration.class)
@Transactional
class MeetingsTest {

    static final UUID BUDAPEST = id("dialogue", "budapest-process");
    static final UUID PRAGUE = id("dialogue", "prague-process");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MeetingStore store;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingsPart part;

    @BeforeEach
    void load() {
        part.read().run();
    }

    @Test
    void every_meeting_of_the_file_stands_on_record_in_its_order() {
        var file = RecordFile.open("meetings.yaml");
        for (var dialogue : List.of("budapest-process", "prague-process"))
            assertThat(meetings.of(id("dialogue", dialogue)))
                    .extracting(front -> front.meeting().slug())
                    .isEqualTo(file.entries(dialogue).stream()
                            .map(entry -> entry.text("meeting"))
                            .toList());
        assertThat(meetings.of(BUDAPEST)).hasSize(49);
        assertThat(meetings.of(PRAGUE)).hasSize(34);
    }

    @Test
    void every_line_of_every_list_arrives_as_it_was_written() {
        for (var written : MeetingsFile.open().dossiers())
            assertThat(store.find(
                            written.meeting().dialogueId(), written.meeting().slug()))
                    .get()
                    .usingRecursiveComparison()
                    .ignoringFields("meeting.label")
                    .isEqualTo(written);
    }

    @Test
    void meetings_are_called_by_body_and_number_in_both_languages() {
        assertThat(meeting("som-33").meeting().label().en()).isEqualTo("33rd Senior Officials' Meeting");
        assertThat(meeting("som-33").meeting().label().ru()).isEqualTo("33-я Встреча старших должностных лиц");
        assertThat(meeting("reference-group-10").meeting().label().en()).isEqualTo("Reference Group, 10th meeting");
        assertThat(meeting("webinar-2020-09").meeting().label().en()).isEqualTo("Webinar on migration narratives");
    }

    @Test
    void loading_twice_leaves_the_same_rows() {
        var before = meetings.of(BUDAPEST);
        part.read().run();
        assertThat(meetings.of(BUDAPEST)).isEqualTo(before);
        assertThat(meetings.years(BUDAPEST)).hasSize(5);
    }

    @Test
    void the_summary_of_2019_counts_what_it_lists() {
        var som = meeting("som-2019");
        assertThat(som.countries().entries()).hasSize(37);
        assertThat(som.countries().distinct()).isEqualTo(37);
        assertThat(som.organisations().distinct()).isEqualTo(11);
        assertThat(reckoning(som, Figure.Of.COUNTRIES).verdict()).isEqualTo(Reckoning.Verdict.COUNTED);
        assertThat(reckoning(som, Figure.Of.PARTICIPANTS).verdict()).isEqualTo(Reckoning.Verdict.TYPED);
    }

    @Test
    void the_summary_of_2023_prints_38_lists_39_and_names_37() {
        var som = meeting("som-33");
        var countries = reckoning(som, Figure.Of.COUNTRIES);
        assertThat(countries.printed()).extracting(Figure::number).containsExactly(38);
        assertThat(countries.roll().entries()).hasSize(39);
        assertThat(countries.roll().distinct()).isEqualTo(37);
        assertThat(countries.roll().repeated()).containsExactly("Austria", "Australia");
        assertThat(countries.miscounted()).isTrue();
        assertThat(som.organisations().distinct()).isEqualTo(5);
    }

    @Test
    void first_and_second_attendance_stand_as_the_source_says() {
        assertThat(meeting("som-33").attendance())
                .filteredOn(a -> a.time() != null)
                .extracting(Attendance::printed, Attendance::time)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Lebanon", 1),
                        org.assertj.core.groups.Tuple.tuple("India", 2));
    }

    @Test
    void offers_of_2019_keep_who_made_them() {
        assertThat(meeting("som-2019").interventions())
                .filteredOn(i -> i.kind() == Intervention.Kind.OFFERS_TO_HOST)
                .extracting(Intervention::printed)
                .containsExactly("Bulgaria", "Latvia", "Azerbaijan");
    }

    @Test
    void two_sources_that_print_different_figures_are_in_dispute() {
        assertThat(reckoning(meeting("ministerial-5"), Figure.Of.PARTICIPANTS).verdict())
                .isEqualTo(Reckoning.Verdict.DISPUTED);
        assertThat(reckoning(meeting("ministerial-6"), Figure.Of.ORGANISATIONS).printed())
                .extracting(Figure::printed)
                .containsExactly("10", "15");
    }

    @Test
    void numbers_that_nobody_printed_break_the_thread() {
        var som = id("body", "budapest-process/som");
        assertThat(meetings.run(BUDAPEST, som, TODAY).items())
                .filteredOn(Run.Gap.class::isInstance)
                .extracting(gap -> ((Run.Gap) gap).from() + "–" + ((Run.Gap) gap).to())
                .containsExactly("23–32", "18–20", "1–14");
    }

    @Test
    void conferences_whose_numbers_were_worked_out_break_nothing() {
        var conferences = id("body", "budapest-process/ministerial");
        assertThat(meetings.run(BUDAPEST, conferences, TODAY).items()).noneMatch(Run.Gap.class::isInstance);
    }

    @Test
    void a_day_knows_nothing_of_the_meetings_after_it() {
        var run = meetings.run(BUDAPEST, null, LocalDate.of(2019, 12, 4));
        assertThat(run.items().getFirst())
                .isInstanceOfSatisfying(
                        Run.Held.class,
                        held -> assertThat(held.front().meeting().slug()).isEqualTo("som-2019"));
        assertThat(run.ahead()).isEqualTo(23);
    }

    @Test
    void a_party_finds_what_it_did() {
        var bulgaria = meetings.deeds(id("party", "BGR"));
        assertThat(bulgaria).extracting(Deed::kind).contains(Deed.Kind.OFFERS_TO_HOST, Deed.Kind.PRESIDED);
        assertThat(meetings.deeds(id("party", "LBN")))
                .singleElement()
                .satisfies(deed -> assertThat(deed.meeting().slug()).isEqualTo("som-33"));
    }

    private Dossier meeting(String slug) {
        return meetings.find(BUDAPEST, slug).orElseThrow();
    }

    private static Reckoning reckoning(Dossier dossier, Figure.Of of) {
        return dossier.reckonings().stream()
                .filter(r -> r.of() == of)
                .findFirst()
                .orElseThrow();
    }
}

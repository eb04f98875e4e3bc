package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.check.MeetingRecord.Figure;
import org.redthread.check.MeetingRecord.Meeting;
import org.redthread.check.MeetingRecord.What;

class AgainstRecordTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 5);
    private static final Meeting MEETING = new Meeting(
            "the 33rd meeting",
            DAY,
            DAY,
            List.of(
                    new Figure(What.PARTICIPANTS, 91, false, "first report"),
                    new Figure(What.COUNTRIES, 3, false, "first report"),
                    new Figure(What.COUNTRIES, 4, false, "second report"),
                    new Figure(What.ORGANISATIONS, 10, true, "second report"),
                    new Figure(What.ORDINAL, 33, false, "first report")),
            Set.of("AL", "AM", "AT"),
            Set.of());

    private static final Check CHECK =
            Texts.CHECK.against(clues -> clues.from().filter(DAY::equals).map(day -> MEETING));

    @Test
    void a_figure_that_no_claim_on_record_has_is_reported_with_all_claims() {
        var report = read(
                "The 32nd Senior Officials Meeting gathered 90 participants from 5 countries and 11 organisations.");

        assertThat(Texts.of(report, FindingClass.AGAINST_RECORD))
                .extracting(Finding::why)
                .containsExactly(
                        "32 printed; the record of the 33rd meeting has 33",
                        "90 printed; the record of the 33rd meeting has 91",
                        "5 printed; the record of the 33rd meeting has 3 or 4");
        assertThat(report.confirmed()).extracting(Confirmation::quote).containsExactly("11 organisations");
    }

    @Test
    void a_disputed_figure_is_right_by_either_claim() {
        var report = read("The meeting gathered 91 participants from 4 countries.");

        assertThat(report.findings()).isEmpty();
        assertThat(report.confirmed()).extracting(Confirmation::what).containsOnly("as on record for the 33rd meeting");
    }

    @Test
    void a_list_is_held_against_the_list_on_record() {
        var report = read("The meeting gathered 3 countries: Albania, Austria and Georgia.");

        assertThat(Texts.of(report, FindingClass.AGAINST_RECORD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .containsExactlyInAnyOrder(
                                "on record and not printed: Armenia", "printed and not on record: Georgia"));
    }

    @Test
    void a_text_of_no_meeting_on_record_says_that_it_was_not_held_against_it() {
        var report = CHECK.read("Vienna, 1 March 2024\n\nThe meeting gathered 5 countries.");

        assertThat(report.findings()).isEmpty();
        assertThat(report.unchecked())
                .containsExactly("figures against the record: no meeting on record was found for this text");
    }

    @Test
    void the_record_is_given_what_the_text_says_of_itself() {
        var asked = new MeetingRecord.Clues[1];
        Texts.CHECK
                .against(clues -> {
                    asked[0] = clues;
                    return Optional.empty();
                })
                .read("# Summary\n\nIstanbul, 4-5 December 2019\n\nThe meeting met.");

        assertThat(asked[0].from()).contains(LocalDate.of(2019, 12, 4));
        assertThat(asked[0].to()).contains(LocalDate.of(2019, 12, 5));
        assertThat(asked[0].opening()).startsWith("Summary").contains("Istanbul");
    }

    private static Report read(String sentence) {
        return CHECK.read("**Date:** 5 December 2023\n\n" + sentence);
    }
}

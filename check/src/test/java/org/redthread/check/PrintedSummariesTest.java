package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.check.FindingClass.BRACKET;
import static org.redthread.check.FindingClass.COUNT_OF_COUNTRIES;
import static org.redthread.check.FindingClass.COUNT_WORD;
import static org.redthread.check.FindingClass.DUPLICATE;
import static org.redthread.check.FindingClass.ORDER;
import static org.redthread.check.FindingClass.TWO_NAMES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The lists and figures of two summaries of the Budapest Process on public record: of the Senior Officials Meetings of
/// December 2023 (wrong in several ways) and December 2019 (right).
class PrintedSummariesTest {

    private static final Report wrong = Texts.check(Texts.resource("senior-officials-2023.md"));
    private static final Report right = Texts.check(Texts.resource("senior-officials-2019.md"));

    @Test
    void the_printed_total_the_entries_and_the_countries_are_three_figures() {
        assertThat(Texts.of(wrong, COUNT_OF_COUNTRIES)).singleElement().satisfies(finding -> {
            assertThat(finding.quote()).isEqualTo("38 countries");
            assertThat(finding.why()).isEqualTo("38 printed, 39 entries, 37 distinct");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place().paragraph()).isEqualTo("1");
        });
    }

    @Test
    void both_countries_that_stand_twice_are_named() {
        assertThat(Texts.of(wrong, DUPLICATE)).extracting(Finding::quote).containsExactly("Austria", "Australia");
    }

    @Test
    void both_breaks_of_the_order_are_shown_by_their_neighbours() {
        assertThat(Texts.of(wrong, ORDER))
                .extracting(Finding::quote)
                .containsExactly("Austria, Australia", "Germany, Georgia");
    }

    @Test
    void the_bracket_that_is_never_closed_is_found_where_it_opens() {
        assertThat(Texts.of(wrong, BRACKET))
                .singleElement()
                .extracting(Finding::quote)
                .asString()
                .startsWith("(EUAA,");
    }

    @Test
    void six_proposals_of_which_four_are_named_are_a_note_and_no_error() {
        assertThat(Texts.of(wrong, COUNT_WORD)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.quote()).isEqualTo("six Chairman Proposals");
            assertThat(finding.evidence()).hasSize(4);
        });
    }

    @Test
    void the_companion_of_the_declaration_has_two_names() {
        assertThat(Texts.of(wrong, TWO_NAMES)).singleElement().satisfies(finding -> {
            assertThat(finding.quote()).isEqualTo("Call for Action");
            assertThat(finding.evidence().getFirst())
                    .contains("Action Plan 3 times")
                    .contains("Call for Action once");
        });
    }

    @Test
    void nothing_else_is_found_in_the_wrong_one() {
        assertThat(wrong.findings()).hasSize(8);
        assertThat(wrong.date()).contains(LocalDate.of(2023, 12, 5));
    }

    @Test
    void a_right_summary_is_confirmed_in_silence() {
        assertThat(right.findings()).isEmpty();
        assertThat(right.confirmed()).singleElement().satisfies(confirmation -> {
            assertThat(confirmation.quote()).isEqualTo("37 countries");
            assertThat(confirmation.what()).isEqualTo("37 printed, 37 entries, 37 distinct");
        });
        assertThat(right.date()).contains(LocalDate.of(2019, 12, 4));
    }

    @Test
    void every_place_points_at_its_quote_in_the_text_as_handed_in() {
        var text = Texts.resource("senior-officials-2023.md");
        for (var finding : wrong.findings()) {
            var place = finding.place();
            var printed = text.substring(place.offset(), place.offset() + place.length());
            assertThat(printed.replaceAll("<[^>]+>", "").replaceAll("\\s+", " "))
                    .isEqualTo(finding.quote());
            var line = text.lines().skip(place.line() - 1).findFirst().orElseThrow();
            assertThat(line.substring(place.column() - 1))
                    .startsWith(printed.lines().findFirst().orElseThrow());
        }
    }
}

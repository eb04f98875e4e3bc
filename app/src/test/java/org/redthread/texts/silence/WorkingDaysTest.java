package org.redthread.texts.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redthread.web.Findings;

class WorkingDaysTest {

    /// A Thursday, in the evening in Budapest.
    private static final Instant THURSDAY = Instant.parse("2027-03-25T17:00:00Z");

    private final Findings findings = new Findings();

    @Test
    void the_day_of_opening_does_not_count_nor_weekends_nor_holidays() {
        var rule = new WorkingDays(Weekend.SAT_SUN, List.of(LocalDate.parse("2027-03-29")));
        var days = rule.after(LocalDate.parse("2027-03-25"), 2);
        assertThat(days)
                .extracting(day -> day.date().getDayOfMonth(), WorkingDays.Day::counted, WorkingDays.Day::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(26, 1, WorkingDays.Why.WORKING),
                        org.assertj.core.groups.Tuple.tuple(27, 0, WorkingDays.Why.WEEKEND),
                        org.assertj.core.groups.Tuple.tuple(28, 0, WorkingDays.Why.WEEKEND),
                        org.assertj.core.groups.Tuple.tuple(29, 0, WorkingDays.Why.HOLIDAY),
                        org.assertj.core.groups.Tuple.tuple(30, 2, WorkingDays.Why.WORKING));
    }

    @Test
    void where_the_weekend_is_friday_and_saturday_sunday_counts() {
        var days = new WorkingDays(Weekend.FRI_SAT, List.of()).after(LocalDate.parse("2027-03-25"), 1);
        assertThat(days.getLast().date()).isEqualTo(LocalDate.parse("2027-03-28"));
    }

    @Test
    void over_the_change_to_summer_time_the_hour_on_the_wall_stays() {
        var terms = Terms.read(typed(Map.of("days", "3", "time", "18:00")), THURSDAY, findings)
                .orElseThrow();
        assertThat(terms.end()).isEqualTo(Instant.parse("2027-03-30T16:00:00Z"));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void an_hour_that_the_clock_skips_is_refused_and_one_that_it_shows_twice_counts_first() {
        var skipped = typed(Map.of("by", "MOMENT", "end", "2027-03-28T02:30"));
        assertThat(Terms.read(skipped, THURSDAY, findings)).isEmpty();
        assertThat(findings.toString()).contains("silence.end.skipped");

        var twice = typed(Map.of("by", "MOMENT", "end", "2027-10-31T02:30"));
        assertThat(Terms.read(twice, THURSDAY, new Findings()).orElseThrow().end())
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void what_cannot_be_taken_is_said_where_it_was_typed() {
        var wrong = Map.of(
                "days", Map.of("days", "0"),
                "time", Map.of("time", "25:00"),
                "zone", Map.of("zone", "Europe/Nowhere"),
                "weekend", Map.of("weekend", "MON_TUE"),
                "holidays", Map.of("holidays", "2027-03-26\nthe first of May"),
                "end", Map.of("by", "MOMENT", "end", "2027-03-25T17:59"));
        wrong.forEach((field, typed) -> {
            var found = new Findings();
            assertThat(Terms.read(typed(typed), THURSDAY, found)).isEmpty();
            assertThat(found.has(field)).as(field + " in " + found).isTrue();
        });
    }

    private static Map<String, String> typed(Map<String, String> changed) {
        var typed = new HashMap<>(
                Map.of("by", "DAYS", "days", "5", "time", "18:00", "zone", "Europe/Budapest", "weekend", "SAT_SUN"));
        typed.putAll(changed);
        return typed;
    }
}

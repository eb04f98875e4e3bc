package org.redthread.profiles.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.redthread.profiles.Profile;
import org.redthread.profiles.RecordedProfiles;

class ThreeMonthsTest {

    @Test
    void the_last_day_has_the_same_number_or_is_the_last_of_its_month() {
        assertThat(ThreeMonths.lastDay(Instant.parse("2015-07-24T23:59:59Z"))).isEqualTo("2015-10-24");
        assertThat(ThreeMonths.lastDay(Instant.parse("2015-11-30T08:00:00Z"))).isEqualTo("2016-02-29");
        assertThat(ThreeMonths.ends(LocalDate.of(2016, 2, 29))).isEqualTo("2016-03-01T00:00:00Z");
    }

    @Test
    void what_was_out_by_a_day_was_submitted_three_months_and_a_day_before_at_the_latest() {
        for (var day = LocalDate.of(2015, 12, 1); day.getYear() < 2017; day = day.plusDays(1)) {
            var submitted = ThreeMonths.submittedBy(day);
            assertThat(ThreeMonths.lastDay(submitted)).as("%s", day).isBefore(day);
            assertThat(ThreeMonths.lastDay(submitted.plusDays(1))).as("%s", day).isAfterOrEqualTo(day);
        }
    }

    /// The record has the year alone: 2016. The clock leaves room for each of them, from the decision on.
    @Test
    void the_five_of_2016_can_have_been_published_by_the_clock_of_july_2015() {
        var drafts = RecordedProfiles.all().stream()
                .filter(profile -> profile.status() == Profile.Status.PUBLISHED_AS_DRAFT)
                .toList();
        assertThat(drafts).hasSize(5).allSatisfy(profile -> {
            assertThat(ThreeMonths.submittedBy(
                            Objects.requireNonNull(profile.published()).last()))
                    .isEqualTo("2016-09-30")
                    .isAfter(LocalDate.of(2015, 7, 31));
        });
    }
}

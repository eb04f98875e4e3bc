package org.redthread.results.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.record.Words;
import org.redthread.results.frameworks.Indicator.Direction;

class StandingTest {

    private static final Map<String, Integer> MILESTONES = Map.of("2026", 100, "2027", 200);
    private static final LocalDate HALFWAY = LocalDate.of(2026, 7, 2);

    @Test
    void what_meets_the_last_target_is_reached_however_early() {
        assertThat(standing(Direction.UP, 0, MILESTONES, 200, HALFWAY)).isEqualTo(Standing.REACHED);
        assertThat(standing(Direction.DOWN, 50, Map.of("2027", 10), 10, HALFWAY))
                .isEqualTo(Standing.REACHED);
    }

    @Test
    void between_milestones_nine_tenths_of_the_straight_line_are_asked_for() {
        // From 0 at the end of 2025 to 100 at the end of 2026: about 50 halfway, of which 45.1 are enough.
        assertThat(standing(Direction.UP, 0, MILESTONES, 46, HALFWAY)).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(Direction.UP, 0, MILESTONES, 44, HALFWAY)).isEqualTo(Standing.BEHIND);
    }

    @Test
    void after_a_milestone_the_line_begins_at_it() {
        var middle = LocalDate.of(2027, 7, 2);
        // From 100 to 200 during 2027: about 150, of which, from the baseline of 0, nine tenths are 135.
        assertThat(standing(Direction.UP, 0, MILESTONES, 136, middle)).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(Direction.UP, 0, MILESTONES, 134, middle)).isEqualTo(Standing.BEHIND);
    }

    @Test
    void where_less_is_better_the_line_falls() {
        // From 50 to 10 during 2026: about 30 halfway, of which nine tenths of the way are 31.9.
        var milestones = Map.of("2026", 10);
        assertThat(standing(Direction.DOWN, 50, milestones, 31, HALFWAY)).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(Direction.DOWN, 50, milestones, 33, HALFWAY)).isEqualTo(Standing.BEHIND);
    }

    @Test
    void what_is_to_be_kept_may_move_by_a_tenth_either_way() {
        var kept = Map.of("2027", 100);
        assertThat(standing(Direction.KEEP, null, kept, 90, HALFWAY)).isEqualTo(Standing.REACHED);
        assertThat(standing(Direction.KEEP, null, kept, 110, HALFWAY)).isEqualTo(Standing.REACHED);
        assertThat(standing(Direction.KEEP, null, kept, 111, HALFWAY)).isEqualTo(Standing.BEHIND);
        assertThat(standing(Direction.KEEP, null, kept, 89, HALFWAY)).isEqualTo(Standing.BEHIND);
    }

    @Test
    void without_a_baseline_only_milestones_that_are_due_count() {
        assertThat(standing(Direction.UP, null, MILESTONES, 1, HALFWAY)).isEqualTo(Standing.ON_COURSE);
        assertThat(standing(Direction.UP, null, MILESTONES, 99, LocalDate.of(2027, 1, 1)))
                .isEqualTo(Standing.BEHIND);
        assertThat(standing(Direction.UP, null, MILESTONES, 100, LocalDate.of(2027, 1, 1)))
                .isEqualTo(Standing.ON_COURSE);
    }

    @Test
    void after_the_last_day_only_the_target_itself_is_enough() {
        assertThat(standing(Direction.UP, 0, MILESTONES, 199, LocalDate.of(2028, 1, 1)))
                .isEqualTo(Standing.BEHIND);
    }

    @Test
    void silence_is_silence_and_no_target_is_no_target() {
        assertThat(Standing.of(indicator(Direction.UP, 0, MILESTONES), null, HALFWAY))
                .isEqualTo(Standing.SILENT);
        assertThat(standing(Direction.UP, 0, Map.of(), 7, HALFWAY)).isEqualTo(Standing.NO_TARGET);
    }

    private static Standing standing(
            Direction direction, @Nullable Integer baseline, Map<String, Integer> targets, int actual, LocalDate on) {
        return Standing.of(indicator(direction, baseline, targets), BigDecimal.valueOf(actual), on);
    }

    private static Indicator indicator(Direction direction, @Nullable Integer baseline, Map<String, Integer> targets) {
        var sorted = new TreeMap<Period, BigDecimal>();
        targets.forEach((period, value) -> sorted.put(Period.parse(period), BigDecimal.valueOf(value)));
        return new Indicator(
                "1.1",
                "1",
                new Series(0, "people-trained", Series.Kind.NUMBER, "people", Series.OverTime.CUMULATIVE),
                new Words("People trained (sample)", "Обучено человек (пример)"),
                direction,
                null,
                baseline == null ? null : BigDecimal.valueOf(baseline),
                baseline == null ? null : LocalDate.of(2025, 12, 31),
                sorted,
                List.of(),
                null,
                null,
                null);
    }
}

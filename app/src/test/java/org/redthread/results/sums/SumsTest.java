package org.redthread.results.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Split;

/// Sums beside a model that knows nothing but a grid of whole numbers and loops.
class SumsTest {

    private static final int TELLERS = 4;
    private static final int PERIODS = 6;

    @Property
    void numbers_that_add_up_over_time_are_all_added(@ForAll("grids") List<List<Integer>> grid) {
        var sum = 0;
        var any = false;
        for (var row : grid)
            for (var cell : row)
                if (cell >= 0) {
                    sum += cell;
                    any = true;
                }
        assertThat(number(Sums.over(series(Series.Kind.NUMBER, Series.OverTime.INCREMENTAL), values(grid))))
                .isEqualTo(any ? BigDecimal.valueOf(sum) : null);
    }

    @Property
    void of_what_is_cumulative_or_a_level_the_last_of_each_teller_counts(
            @ForAll("grids") List<List<Integer>> grid, @ForAll boolean cumulative) {
        var sum = 0;
        var any = false;
        for (var row : grid)
            for (var at = PERIODS - 1; at >= 0; at--)
                if (row.get(at) >= 0) {
                    sum += row.get(at);
                    any = true;
                    break;
                }
        var overTime = cumulative ? Series.OverTime.CUMULATIVE : Series.OverTime.LEVEL;
        assertThat(number(Sums.over(series(Series.Kind.NUMBER, overTime), values(grid))))
                .isEqualTo(any ? BigDecimal.valueOf(sum) : null);
    }

    @Property
    void parts_that_do_not_overlap_come_to_what_all_come_to(@ForAll("grids") List<List<Integer>> grid) {
        var series = series(Series.Kind.NUMBER, Series.OverTime.INCREMENTAL);
        var split = new Split(Split.By.SEX, false, List.of("women", "men"));
        var parts = grid.stream()
                .map(row -> Sums.over(series, values(List.of(row))))
                .toList();
        assertThat(Sums.parts(split, parts)).isEqualTo(Sums.over(series, values(grid)));
    }

    @Example
    void shares_are_never_averaged() {
        var sum = Sums.over(series(Series.Kind.SHARE, Series.OverTime.LEVEL), List.of(share(1, 1, 1), share(2, 0, 99)));
        assertThat(sum).isEqualTo(new Sum.Of("people", BigDecimal.ONE, BigDecimal.valueOf(100)));
        assertThat(((Sum.Of) sum).shown(true)).isEqualByComparingTo("1");
    }

    @Example
    void reach_and_service_euro_and_lira_are_told_beside_each_other() {
        assertThat(Sums.together(List.of(of("people-reached"), of("services"))))
                .isEqualTo(new Sum.Refused(Sum.Why.UNITS_DIFFER));
        assertThat(Sums.together(List.of(of("money:EUR"), of("money:TRY"))))
                .isEqualTo(new Sum.Refused(Sum.Why.UNITS_DIFFER));
        assertThat(number(Sums.together(List.of(of("money:EUR"), of("money:EUR")))))
                .isEqualByComparingTo("2");
    }

    @Example
    void parts_that_overlap_are_not_added() {
        var split = new Split(Split.By.KIND_OF_PARTICIPANT, true, List.of("officials", "trainers"));
        assertThat(Sums.parts(split, List.of(of("people"), of("people"))))
                .isEqualTo(new Sum.Refused(Sum.Why.PARTS_OVERLAP));
    }

    @Example
    void points_on_a_scale_have_no_sum() {
        assertThat(Sums.over(series(Series.Kind.SCALE, Series.OverTime.LEVEL), List.of(share(1, 4, 1))))
                .isEqualTo(new Sum.Refused(Sum.Why.NOT_A_QUANTITY));
    }

    /// Rows are tellers, columns periods; below nothing is nothing told.
    @Provide
    Arbitrary<List<List<Integer>>> grids() {
        return Arbitraries.integers()
                .between(-20, 50)
                .list()
                .ofSize(PERIODS)
                .list()
                .ofSize(TELLERS);
    }

    private static List<Value> values(List<List<Integer>> grid) {
        return IntStream.range(0, grid.size())
                .boxed()
                .flatMap(teller -> IntStream.range(0, PERIODS)
                        .filter(at -> grid.get(teller).get(at) >= 0)
                        .mapToObj(at -> new Value(
                                teller,
                                new Period(2020 + at / 4, at % 4 + 1),
                                BigDecimal.valueOf(grid.get(teller).get(at)),
                                null)))
                .toList();
    }

    private static Value share(int teller, int part, int whole) {
        return new Value(teller, new Period(2024, 0), BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static Series series(Series.Kind kind, Series.OverTime overTime) {
        return new Series(1, "s", kind, "people", overTime);
    }

    private static Sum of(String unit) {
        return new Sum.Of(unit, BigDecimal.ONE, null);
    }

    private static @Nullable BigDecimal number(Sum sum) {
        return sum instanceof Sum.Of of ? of.number() : null;
    }
}

package org.redthread.results.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.results.frameworks.Period;
import org.redthread.results.frameworks.Series;
import org.redthread.results.frameworks.Series.Kind;
import org.redthread.results.frameworks.Series.OverTime;
import org.redthread.results.sums.Sum;
import org.redthread.results.sums.Sums;
import org.redthread.results.sums.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@Import(PostgresConfiguration.class)
class ValuesTest {

    private static final UUID PARTY = UUID.randomUUID();

    @Autowired
    Values values;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Access access;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    private int teller;

    @BeforeEach
    void aTeller() {
        teller = as(Role.SECRETARIAT, () -> values.party(rehearsal(), PARTY));
    }

    @Test
    void sums_in_the_database_are_those_of_the_model_whatever_is_told_and_corrected() {
        var random = new Random(11);
        for (var kind : List.of(Kind.NUMBER, Kind.SHARE, Kind.RATIO))
            for (var overTime : OverTime.values()) {
                var series = aSeries(kind, overTime);
                var told = new ArrayList<Told>();
                for (var project = 0; project < 5; project++) {
                    var teller = as(Role.SECRETARIAT, () -> values.project(rehearsal(), UUID.randomUUID()));
                    for (var at = 0; at < 8; at++)
                        if (random.nextInt(3) > 0)
                            told.add(told(series, teller, new Period(2024 + at / 4, at % 4 + 1), random));
                }
                told.sort(Told.ORDER);
                assertThat(brought(told)).isEqualTo(new Taken.All(told.size()));
                for (var i = 0; i < 5; i++) {
                    var at = random.nextInt(told.size());
                    var before = told.get(at);
                    told.set(at, told(series, before.teller(), before.period(), random));
                    assertThat(tell(Role.SECRETARIAT, told.get(at))).isNull();
                }
                assertThat(together(series)).as(kind + " " + overTime).isEqualTo(model(series, told));
                told.replaceAll(each -> told(series, each.teller(), each.period(), random));
                var half = told.subList(0, told.size() / 2);
                assertThat(brought(half)).isEqualTo(new Taken.All(half.size()));
                for (var each : told.subList(half.size(), told.size())) tell(Role.SECRETARIAT, each);
                assertThat(together(series))
                        .as("again, " + kind + " " + overTime)
                        .isEqualTo(model(series, told));
            }
    }

    @Test
    void a_correction_counts_at_once_and_what_counted_before_is_kept() {
        var series = aSeries(Kind.NUMBER, OverTime.INCREMENTAL);
        var quarter = new Period(2026, 1);
        assertThat(tell(Role.FOCAL_POINT, reported(series, quarter, 40))).isNull();
        assertThat(tell(Role.FOCAL_POINT, reported(series, quarter, 45))).isNull();
        assertThat(seen(Role.FOCAL_POINT, series)).extracting(Told::number).containsExactly(BigDecimal.valueOf(45));
        assertThat(as(Role.FOCAL_POINT, () -> values.before(reported(series, quarter, 0))))
                .containsExactly(BigDecimal.valueOf(40));
    }

    @Test
    void page_by_page_every_value_of_several_series_comes_once_and_in_order() {
        var told = new ArrayList<Told>();
        for (var series : List.of(aSeries(Kind.NUMBER, OverTime.LEVEL), aSeries(Kind.NUMBER, OverTime.LEVEL)))
            for (var project = 0; project < 3; project++) {
                var teller = as(Role.SECRETARIAT, () -> values.project(rehearsal(), UUID.randomUUID()));
                for (var quarter = 1; quarter <= 4; quarter++)
                    told.add(told(series, teller, new Period(2026, quarter), new Random(quarter)));
            }
        told.sort(Told.ORDER);
        assertThat(brought(told)).isEqualTo(new Taken.All(told.size()));
        var series = told.stream().map(Told::series).distinct().toList();
        var paged = new ArrayList<Told>();
        for (Told last = null; ; last = paged.getLast()) {
            var behind = last;
            var page = as(Role.SECRETARIAT, () -> values.of(series, 0, Told.Kind.REPORTED, behind, 5));
            if (page.isEmpty()) break;
            paged.addAll(page);
        }
        assertThat(paged).isEqualTo(told);
    }

    @Test
    void what_was_reported_is_seen_by_its_teller_and_the_secretariat_and_by_nobody_else() {
        var series = aSeries(Kind.NUMBER, OverTime.LEVEL);
        tell(Role.FOCAL_POINT, reported(series, new Period(2026, 2), 7));
        assertThat(seen(Role.FOCAL_POINT, series)).hasSize(1);
        assertThat(seen(Role.SECRETARIAT, series)).hasSize(1);
        assertThat(seen(null, series)).isEmpty();
        assertThat(seen(Role.CHAIR, series)).isEmpty();
    }

    @Test
    void a_value_of_another_party_is_not_mine_to_tell() {
        var series = aSeries(Kind.NUMBER, OverTime.LEVEL);
        int other = as(Role.SECRETARIAT, () -> values.party(rehearsal(), UUID.randomUUID()));
        var told = new Told(series.id(), other, 0, Told.Kind.REPORTED, new Period(2026, 2), BigDecimal.ONE, null, null);
        assertThatThrownBy(() -> tell(Role.FOCAL_POINT, told)).isInstanceOf(DataAccessException.class);
        assertThat(seen(Role.SECRETARIAT, series)).isEmpty();
    }

    @Test
    void one_faulty_value_keeps_all_of_them_out() {
        var series = aSeries(Kind.NUMBER, OverTime.INCREMENTAL);
        var good = reported(series, new Period(2026, 1), 5);
        assertThat(brought(List.of(good, reported(series, new Period(2026, 2), -5))))
                .isEqualTo(new Taken.Faulty(2, Fault.NEGATIVE));
        assertThat(brought(List.of(good, good))).isEqualTo(new Taken.Faulty(2, Fault.SAME_PERIOD_TWICE));
        assertThat(seen(Role.SECRETARIAT, series)).isEmpty();
    }

    @Test
    void a_share_is_at_most_its_whole() {
        var series = aSeries(Kind.SHARE, OverTime.LEVEL);
        var told = new Told(
                series.id(),
                teller,
                0,
                Told.Kind.REPORTED,
                new Period(2026, 1),
                BigDecimal.valueOf(101),
                BigDecimal.valueOf(100),
                null);
        assertThat(tell(Role.FOCAL_POINT, told)).isEqualTo(Fault.ABOVE_THE_WHOLE);
    }

    @Test
    void who_cancels_leaves_nothing_behind() {
        var series = aSeries(Kind.NUMBER, OverTime.INCREMENTAL);
        var many = new ArrayList<Told>();
        for (var i = 0; i < 30_000; i++)
            many.add(
                    new Told(series.id(), i + 1, 0, Told.Kind.TARGET, new Period(2026, 1), BigDecimal.ONE, null, null));
        assertThat(as(Role.SECRETARIAT, () -> values.bring(rehearsal(), many.iterator(), null, rows -> rows < 20_000)))
                .isEqualTo(new Taken.Cancelled(20_000));
        assertThat(as(Role.SECRETARIAT, () -> values.of(List.of(series.id()), 0, Told.Kind.TARGET, null, 10)))
                .isEmpty();
    }

    private Told told(Series series, int teller, Period period, Random random) {
        var whole = series.kind().ofTwo() ? BigDecimal.valueOf(50 + random.nextInt(50)) : null;
        return new Told(
                series.id(),
                teller,
                0,
                Told.Kind.REPORTED,
                period,
                BigDecimal.valueOf(random.nextInt(50)),
                whole,
                null);
    }

    private Told reported(Series series, Period period, int number) {
        return new Told(series.id(), teller, 0, Told.Kind.REPORTED, period, BigDecimal.valueOf(number), null, null);
    }

    private static Sum model(Series series, List<Told> told) {
        return Sums.over(
                series,
                told.stream()
                        .map(each -> new Value(
                                each.teller(), each.period(), Objects.requireNonNull(each.number()), each.whole()))
                        .toList());
    }

    private Sum together(Series series) {
        var all = as(Role.SECRETARIAT, () -> values.together(List.of(series.id()), 0));
        assertThat(all).hasSize(1);
        return new Sum.Of(
                series.unit(),
                Objects.requireNonNull(all.getFirst().number()),
                all.getFirst().whole());
    }

    private Taken brought(List<Told> told) {
        return as(Role.SECRETARIAT, () -> values.bring(rehearsal(), told.iterator(), "sample", rows -> true));
    }

    private @Nullable Fault tell(Role role, Told told) {
        return as(role, () -> values.tell(rehearsal(), told, null)).orElse(null);
    }

    private List<Told> seen(@Nullable Role role, Series series) {
        return as(role, () -> values.of(List.of(series.id()), 0, Told.Kind.REPORTED, null, 100));
    }

    private Series aSeries(Kind kind, OverTime overTime) {
        var key = "s-" + UUID.randomUUID();
        var id = Objects.requireNonNull(transaction.execute(status -> db.sql("""
                        insert into results.series (dialogue_id, key, kind, unit, over_time, circles)
                        values (:dialogue, :key, :kind, 'people', :overTime, '{public}')
                        returning id
                        """)
                .param("dialogue", rehearsal().id())
                .param("key", key)
                .param("kind", kind.name())
                .param("overTime", overTime.name())
                .query(Integer.class)
                .single()));
        return new Series(id, key, kind, "people", overTime);
    }

    private Dialogue rehearsal() {
        return dialogues.get("rehearsal");
    }

    private <T> T as(@Nullable Role role, Supplier<T> work) {
        var party = role == Role.FOCAL_POINT ? PARTY : null;
        var reader = role == null
                ? Reader.PUBLIC
                : new Reader(null, "Test", Set.of(new Mandate(role, rehearsal().id(), party)));
        return access.as(reader, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redthread.PostgresConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(PostgresConfiguration.class)
class ToldFromTest {

    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T22:40:00Z, Europe/Istanbul, 2026-11-22",
        "2026-11-22T20:40:00Z, Europe/Istanbul, 2026-11-22",
        "2026-11-23T00:10:00Z, Europe/Istanbul, 2026-11-23",
        "2026-11-23T02:10:00Z, America/New_York, 2026-11-22",
        "2026-11-22T23:59:59Z, UTC, 2026-11-22"
    })
    void what_was_done_is_told_from_the_earlier_of_both_days_on_in_java_and_in_the_database(
            Instant moment, String place, LocalDate day) {
        assertThat(ToldFrom.day(moment, ZoneId.of(place))).isEqualTo(day);
        assertThat(db.sql("select redthread.told_from(:moment::timestamptz, :place)")
                        .param("moment", moment.toString())
                        .param("place", place)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
    }

    @Test
    void what_was_done_by_now_is_never_told_from_tomorrow_on() {
        var now = Instant.now();

        assertThat(Zones.choices(null, Language.EN, now))
                .hasSizeGreaterThan(20)
                .allSatisfy(place -> assertThat(ToldFrom.day(now, ZoneId.of(place.value())))
                        .isBeforeOrEqualTo(LocalDate.ofInstant(now, ZoneId.of("UTC"))));
    }
}

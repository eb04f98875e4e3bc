package org.redthread.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeekTest {

    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void a_week_begins_on_monday_at_seven_where_its_reader_is() {
        assertThat(Week.at(Instant.parse("2027-03-15T05:59:59Z"), WARSAW).monday())
                .isEqualTo(LocalDate.of(2027, 3, 8));
        assertThat(Week.at(Instant.parse("2027-03-15T06:00:00Z"), WARSAW))
                .isEqualTo(new Week(LocalDate.of(2027, 3, 15), Instant.parse("2027-03-15T06:00:00Z")));
        assertThat(Week.at(Instant.parse("2027-03-14T17:00:00Z"), KIRITIMATI).monday())
                .as("fourteen hours ahead")
                .isEqualTo(LocalDate.of(2027, 3, 15));
    }

    @Test
    void summer_time_moves_the_moment_and_not_the_hour() {
        assertThat(Week.at(Instant.parse("2027-03-29T05:00:00Z"), WARSAW))
                .isEqualTo(new Week(LocalDate.of(2027, 3, 29), Instant.parse("2027-03-29T05:00:00Z")));
    }
}

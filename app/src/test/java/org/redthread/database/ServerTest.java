package org.redthread.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.start.StartRefused;

class ServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PostgreSQL 15.0 on x86_64-pc-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 18.6 (Debian 18.6-1) on aarch64-unknown-linux-gnu",
                "PostgreSQL 19beta1 on x86_64-pc-linux-gnu",
                "PostgreSQL 20devel on x86_64-pc-linux-gnu",
            })
    void a_postgresql_of_15_or_later_will_do(String version) {
        assertThatCode(() -> new Server(version).demandPostgres()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CockroachDB CCL v25.2.0 (x86_64-pc-linux-gnu, built 2025/05/09) | CockroachDB",
                "PostgreSQL 15.2-YB-2025.1.0.0-b0 on x86_64-pc-linux-gnu | Yugabyte",
                "PostgreSQL 13.14.0-RisingWave-2.3.0 | RisingWave",
                "PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC, Redshift 1.0.117891 | Redshift",
                "CrateDB 5.10.0 (built 1a2b3c4) | CrateDB",
            })
    void what_only_resembles_postgresql_is_refused_by_name(String version, String name) {
        assertThatThrownBy(() -> new Server(version).demandPostgres())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("leads to " + name + ",");
    }

    @Test
    void an_old_postgresql_is_refused_with_its_version() {
        assertThatThrownBy(() -> new Server("PostgreSQL 14.12 on x86_64").demandPostgres())
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "REDTHREAD_DATABASE_URL leads to \"PostgreSQL 14.12 on x86_64\": Red Thread needs PostgreSQL 15 or later.");
    }
}

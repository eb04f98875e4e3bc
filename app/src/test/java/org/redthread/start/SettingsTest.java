package org.redthread.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void every_setting_has_a_default() {
        assertThat(Settings.of(Map.of())).isEqualTo(new Settings(8080, Path.of("var"), false));
    }

    @Test
    void the_environment_decides() {
        var environment =
                Map.of("REDTHREAD_PORT", "9090", "REDTHREAD_HOME", "/srv/redthread", "REDTHREAD_DEMO", "true");
        assertThat(Settings.of(environment)).isEqualTo(new Settings(9090, Path.of("/srv/redthread"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "99999999999", "80 80"})
    void what_is_no_port_is_refused(String port) {
        assertThatThrownBy(() -> Settings.of(Map.of("REDTHREAD_PORT", port)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("REDTHREAD_PORT is not the number of a port");
    }
}

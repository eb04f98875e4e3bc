package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ZonesTest {

    /// The library of calendars gives Java zones of its own, which have no rules.
    @BeforeAll
    static void calendars() {
        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone("Europe/Istanbul");
    }

    @Test
    void every_zone_that_is_taken_has_a_clock() {
        var now = Instant.parse("2026-11-22T22:40:00Z");

        assertThat(ZoneId.getAvailableZoneIds().stream().flatMap(id -> Zones.known(id).stream()))
                .hasSizeGreaterThan(400)
                .allSatisfy(zone -> assertThat(zone.getRules().getOffset(now)).isNotNull());
    }

    @Test
    void what_is_no_zone_of_iana_is_refused() {
        assertThat(Zones.known("Europe/Nowhere")).isEmpty();
        assertThat(Zones.known("+03:00")).isEmpty();
        assertThatThrownBy(() -> Zones.read("Europe/Nowhere")).isInstanceOf(UnreadableAddress.class);
    }
}

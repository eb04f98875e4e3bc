package org.redthread.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderTest {

    private static final UUID DIALOGUE = new UUID(0, 1);
    private static final UUID COUNTRY = new UUID(0, 2);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PUBLIC", "SIGNED_IN"},
            mode = EnumSource.Mode.EXCLUDE)
    void only_who_speaks_for_a_party_stands_in_the_circle_of_its_delegation(Role role) {
        var mandate = new Mandate(role, DIALOGUE, COUNTRY);
        var reader = new Reader(null, "", Set.of(mandate));
        assertThat(reader.circles().contains(Circle.party(COUNTRY, DIALOGUE)))
                .isEqualTo(role == Role.FOCAL_POINT || role == Role.ORGANISATION);
        assertThat(reader.speaksFor(DIALOGUE).contains(COUNTRY)).isEqualTo(mandate.speaks());
        assertThat(reader.submitsFor(COUNTRY, DIALOGUE)).isEqualTo(mandate.speaks());
    }

    @Test
    void whoever_pays_for_a_party_and_also_speaks_for_it_stands_in_both_circles() {
        var reader = new Reader(
                null,
                "",
                Set.of(
                        new Mandate(Role.DONOR, DIALOGUE, COUNTRY),
                        new Mandate(Role.FOCAL_POINT, DIALOGUE, COUNTRY, true)));
        assertThat(reader.circles())
                .contains(Circle.donor(COUNTRY, DIALOGUE), Circle.party(COUNTRY, DIALOGUE), Circle.dialogue(DIALOGUE));
    }
}

package org.redthread.redline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnheldTest {

    @ParameterizedTest
    @EnumSource
    void what_is_said_of_it_in_english_is_read_back(Unheld.What what) {
        for (var times : new int[] {1, 7}) {
            var about = what == Unheld.What.OUTSIDE || what == Unheld.What.ELEMENTS ? "a (b) <c>" : "";
            var met = new Unheld(what, about, times);
            assertThat(Unheld.read(met.sentence())).contains(met);
            assertThat(Unheld.read(met.sentence() + " And more.")).isEmpty();
        }
    }
}

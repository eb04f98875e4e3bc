package org.redthread.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redthread.record.RecordFile;

class PrintedNamesTest {

    @Test
    void old_and_new_names_mean_one_party() {
        assertThat(PrintedNames.party("Turkey"))
                .contains(RecordFile.id("party", "TUR"))
                .isEqualTo(PrintedNames.party("Türkiye"));
        assertThat(PrintedNames.key("former Yugoslav Republic of Macedonia")).contains("MKD");
        assertThat(PrintedNames.key("European Asylum Support Office")).contains("EUAA");
        assertThat(PrintedNames.key("Kosovo*")).contains("XKX");
    }

    @Test
    void a_name_that_nobody_has_means_nobody() {
        assertThat(PrintedNames.party("Ruritania")).isEmpty();
    }
}

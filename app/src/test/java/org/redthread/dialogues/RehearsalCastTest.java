package org.redthread.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.redthread.accounts.Entrance;
import org.redthread.accounts.Entrances;
import org.redthread.record.RecordFile;

class RehearsalCastTest {

    @Test
    void whoever_enters_the_demonstration_for_a_party_acts_for_one_that_takes_part() {
        var parties = Rehearsal.from(LocalDate.of(2026, 11, 22)).statements().stream()
                .map(Statement::party)
                .toList();
        var acting = Entrances.all().stream()
                .map(Entrance::party)
                .filter(Objects::nonNull)
                .map(key -> RecordFile.id("party", key))
                .toList();
        assertThat(acting).hasSize(6);
        assertThat(parties).containsAll(acting);
    }
}

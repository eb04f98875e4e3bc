package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"_blank", "_counted", "_csrf", "_disputed", "_sample", "_sources", "_state", "_typed"})
    void what_stands_in_a_sentence_ends_without_a_line_break_because_a_comma_may_follow(String fragment)
            throws IOException {
        assertThat(Files.readString(Path.of("src/main/jte/layout/" + fragment + ".jte")))
                .doesNotEndWith("\n");
    }
}

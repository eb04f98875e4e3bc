package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The summaries as published, where they lie beside the project; their lists and figures are in the tests either way.
class PublicSummariesTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "seeds");

    private static final Map<String, Integer> FINDINGS = Map.of("000", 8, "001", 1, "002", 0, "003", 0, "004", 1);

    @Test
    void the_published_summaries_have_what_an_officer_finds_in_them() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("Not found, so the published summaries were not read: " + FOLDER);
            return;
        }
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                var expected = FINDINGS.get(String.valueOf(file.getFileName()).substring(0, 3));
                if (expected == null) continue;
                var report = Texts.check(Files.readString(file));
                assertThat(report.findings()).as(file.toString()).hasSize(expected);
                assertThat(Texts.of(report, FindingClass.COUNT_OF_COUNTRIES))
                        .hasSize(file.getFileName().toString().startsWith("000") ? 1 : 0);
            }
        }
    }
}

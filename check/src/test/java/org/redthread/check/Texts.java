package org.redthread.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.redthread.check.gazetteer.Gazetteer;

/// Shared by the tests of the rules.
final class Texts {

    static final Gazetteer GAZETTEER = Gazetteer.english();
    static final Check CHECK = Check.with(GAZETTEER);

    private Texts() {}

    static Report check(String text) {
        return CHECK.read(text);
    }

    static Report check(String text, String date) {
        return CHECK.read(text, LocalDate.parse(date));
    }

    static List<Finding> findings(String text, FindingClass kind) {
        return of(check(text), kind);
    }

    static List<Finding> of(Report report, FindingClass kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    static String resource(String name) {
        try (var file = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

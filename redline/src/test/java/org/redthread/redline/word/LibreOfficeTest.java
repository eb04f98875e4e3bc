package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redthread.redline.word.LibreOffice.Task;

/// What LibreOffice makes of the redlines. Where it is not installed, the test says so and has nothing to ask.
class LibreOfficeTest {

    private static final Path FOLDER = Path.of("../../shared/corpora/redlines");

    /// What LibreOffice 7.4 itself does otherwise: the first paragraph of a document, when it goes and a table
    /// follows, leaves an empty one behind.
    private static final Set<String> ITS_OWN_WAY =
            Set.of("WC010-Para-Before-Table-Unmodified.docx,WC010-Para-Before-Table-Mod.docx rejected");

    @TempDir
    Path folder;

    private record Named(String name, byte[] before, byte[] after) {}

    @Test
    void libreoffice_opens_each_redline_and_accepts_and_rejects_it_to_the_same_words() throws Exception {
        if (!LibreOffice.isInstalled()) {
            System.out.println("LibreOffice is not installed; no redline was opened in it.");
            return;
        }
        var wrong = new ArrayList<String>();
        var pairs = pairs();
        try (var office = new LibreOffice(folder)) {
            for (var pair : pairs) {
                var redline = Redline.between(
                                "before.docx",
                                pair.before,
                                "after.docx",
                                pair.after,
                                "Red Thread",
                                LocalDateTime.parse("2026-01-01T00:00:00"))
                        .docx();
                compare(
                        office,
                        pair.name + " accepted",
                        Task.ACCEPT,
                        redline,
                        Revisions.accepted("after.docx", pair.after),
                        wrong);
                compare(
                        office,
                        pair.name + " rejected",
                        Task.REJECT,
                        redline,
                        Revisions.accepted("before.docx", pair.before),
                        wrong);
            }
        }
        System.out.println("LibreOffice was asked about " + pairs.size() + " redlines");
        assertThat(wrong).isEmpty();
    }

    private static List<Named> pairs() throws IOException {
        var pairs = new ArrayList<Named>();
        for (var pair : SamplePairs.all()) pairs.add(new Named(pair.name(), pair.before(), pair.after()));
        if (!Boolean.getBoolean("office.corpus")) {
            System.out.println(
                    "LibreOffice was asked about our samples; -Doffice.corpus=true asks about the corpus too.");
            return pairs;
        }
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("No pairs of the corpus were tried: " + FOLDER + " is not here.");
            return pairs;
        }
        for (var line : Files.readAllLines(FOLDER.resolve("pairs.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList()) {
            var names = line.split(",");
            pairs.add(new Named(
                    line,
                    Files.readAllBytes(FOLDER.resolve(names[0].strip())),
                    Files.readAllBytes(FOLDER.resolve(names[1].strip()))));
        }
        return pairs;
    }

    private static void compare(
            LibreOffice office, String name, Task task, byte[] redline, byte[] other, List<String> wrong)
            throws Exception {
        var is = office.words(task, redline);
        var shouldBe = office.words(Task.OPEN, other);
        if (!is.equals(shouldBe) && !ITS_OWN_WAY.contains(name))
            wrong.add("%s is%n%s%nbut should be%n%s".formatted(name, is, shouldBe));
    }
}

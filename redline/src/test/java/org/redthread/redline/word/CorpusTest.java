package org.redthread.redline.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redthread.redline.Unreadable;

/// Before and after pairs of real Word files that other people made to try comparers with. They are not part of
/// this project; where their folder is missing, the test says so and has nothing to try.
class CorpusTest {

    private static final Path FOLDER = Path.of("../../shared/corpora/redlines");

    @Test
    void every_pair_gives_the_new_document_when_accepted_and_the_old_one_when_rejected() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("No pairs were tried: " + FOLDER + " is not here.");
            return;
        }
        var failed = new ArrayList<String>();
        int tried = 0;
        for (var line :
                Files.readAllLines(FOLDER.resolve("pairs.csv")).stream().skip(1).toList()) {
            if (line.isBlank()) continue;
            var names = line.split(",");
            var result = tried(names[0].strip(), names[1].strip());
            System.out.printf("%-60s %-60s %s%n", names[0], names[1], result);
            if (!result.startsWith("pass")) failed.add(line + ": " + result);
            tried++;
        }
        System.out.println(tried - failed.size() + " of " + tried + " pairs pass");
        assertThat(failed).isEmpty();
    }

    private static String tried(String before, String after) throws IOException {
        try {
            var a = Files.readAllBytes(FOLDER.resolve(before));
            var b = Files.readAllBytes(FOLDER.resolve(after));
            var redline =
                    Redline.between(before, a, after, b, "Red Thread", LocalDateTime.parse("2026-01-01T00:00:00"));
            var wrong = new ArrayList<String>();
            difference("accepted", Canon.of(Revisions.accepted(before, redline.docx())), Canon.of(b), wrong);
            difference("rejected", Canon.of(Revisions.rejected(before, redline.docx())), Canon.of(a), wrong);
            if (!wrong.isEmpty()) return String.join("; ", wrong);
            return "pass (+%d -%d moved %d form %d)%s"
                    .formatted(
                            redline.insertions(),
                            redline.deletions(),
                            redline.moves(),
                            redline.formats(),
                            redline.notices().isEmpty() ? "" : " " + redline.notices());
        } catch (Unreadable | RuntimeException e) {
            var out = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(out));
            return "error " + out.toString().lines().limit(8).toList();
        }
    }

    private static void difference(String how, List<String> is, List<String> shouldBe, List<String> wrong) {
        for (int i = 0; i < Math.max(is.size(), shouldBe.size()); i++) {
            var one = i < is.size() ? is.get(i) : "(nothing)";
            var other = i < shouldBe.size() ? shouldBe.get(i) : "(nothing)";
            if (one.equals(other)) continue;
            wrong.add("%s, line %d is%n    %s%n  but should be%n    %s".formatted(how, i, one, other));
            return;
        }
    }
}

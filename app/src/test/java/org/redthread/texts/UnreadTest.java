package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every sentence in which the library refuses a file that was handed over in memory is known in all languages.
class UnreadTest {

    private static final Path LIBRARY = Path.of("../redline/src/main/java/org/redthread/redline");
    private static final Pattern SENTENCE =
            Pattern.compile("(?:new Unreadable|broken|unreadable)\\(\\s*(?:[\\w.()]+,\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void every_sentence_about_a_file_that_cannot_be_read_is_said_in_the_readers_language() throws IOException {
        var sentences = new ArrayList<String>();
        for (var reader : List.of("word", "akn", "plain", "xml")) {
            try (var files = Files.walk(LIBRARY.resolve(reader))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> sentences.addAll(of(file)));
            }
        }
        assertThat(sentences).hasSizeGreaterThan(15);
        assertThat(sentences.stream()
                        .map(said ->
                                said.replace("%s", "one").replace("%d", "7").replace("%%", "%"))
                        .filter(said -> !Unread.knows(said)))
                .isEmpty();
    }

    private static List<String> of(Path file) {
        try {
            return SENTENCE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

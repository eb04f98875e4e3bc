package org.redthread.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every sentence in which the library says what a text cannot hold is known in all languages.
class UnheldTest {

    private static final Path LIBRARY = Path.of("../redline/src/main/java/org/redthread/redline");
    private static final List<String> READERS = List.of(
            "word/TextReading.java", "word/WordingReading.java", "akn/Reading.java", "compile/ReplyReading.java");
    private static final Pattern SENTENCE =
            Pattern.compile("(?:notices\\.add|new Notice\\.Unheld)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void every_sentence_about_what_a_text_cannot_hold_is_said_in_the_readers_language() throws IOException {
        var sentences = new ArrayList<String>();
        for (var reader : READERS)
            SENTENCE.matcher(Files.readString(LIBRARY.resolve(reader)))
                    .results()
                    .map(found -> found.group(1).replace("%s", "one").replace("%d", "7"))
                    .forEach(sentences::add);
        assertThat(sentences).hasSizeGreaterThan(8);
        assertThat(sentences.stream().filter(said -> Unheld.known(said).isEmpty()))
                .isEmpty();
        assertThat(sentences.stream().map(Unheld::known).distinct()).hasSize(Unheld.values().length);
    }
}

package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redthread.check.gazetteer.Gazetteer;

/// Texts made for the tests, in the manner of many dialogues: those in `right` have nothing wrong with them and must be
/// met with silence, those in `wrong` say in their first line what is to be found, and nothing else may be.
class MadeTextsTest {

    static Stream<Path> right() throws IOException, URISyntaxException {
        return texts("right");
    }

    static Stream<Path> wrong() throws IOException, URISyntaxException {
        return texts("wrong");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void a_right_text_is_met_with_silence(Path file) throws IOException {
        assertThat(check(file).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void a_wrong_text_has_exactly_what_is_wrong_with_it_found(Path file) throws IOException {
        var first = Files.readString(file).lines().findFirst().orElseThrow();
        var expected = Arrays.stream(
                        first.replaceAll("<!-- expected: | -->", "").split(" "))
                .map(FindingClass::valueOf)
                .toList();

        assertThat(check(file).findings()).extracting(Finding::kind).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Report check(Path file) throws IOException {
        var text = Files.readString(file);
        var language = Language.of(text);
        return language.equals("en")
                ? Texts.check(text)
                : Check.with(Gazetteer.speaking(language)).read(text);
    }

    private static Stream<Path> texts(String folder) throws IOException, URISyntaxException {
        var here = Path.of(
                Objects.requireNonNull(MadeTextsTest.class.getResource(folder)).toURI());
        try (var files = Files.list(here)) {
            return files.sorted().toList().stream();
        }
    }
}

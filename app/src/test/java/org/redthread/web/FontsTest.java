package org.redthread.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What we carry in the project from others is what the lock says it is.
class FontsTest {

    private static final Path VENDOR = Path.of("../vendor");

    record Locked(String file, String sha256, String name, String version, String licence, String licenceText) {

        static Locked of(String line) {
            var columns = line.split(" {2,}", -1);
            return new Locked(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
        }
    }

    @Test
    void every_face_is_the_one_that_the_lock_names() throws IOException, NoSuchAlgorithmException {
        for (var font : locked()) {
            var bytes = Files.readAllBytes(VENDOR.resolve("fonts").resolve(font.file()));
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(digest)).as(font.file()).isEqualTo(font.sha256());
        }
    }

    @Test
    void no_face_stands_beside_the_lock() throws IOException {
        try (var files = Files.list(VENDOR.resolve("fonts"))) {
            assertThat(names(files).filter(name -> name.endsWith(".woff2")))
                    .containsExactlyInAnyOrderElementsOf(
                            locked().stream().map(Locked::file).toList());
        }
    }

    @Test
    void each_licence_travels_with_its_face() throws IOException {
        assertThat(locked())
                .allSatisfy(font -> assertThat(VENDOR.resolve("fonts").resolve(font.licenceText()))
                        .content()
                        .contains("SIL OPEN FONT LICENSE Version 1.1"));
    }

    private static Stream<String> names(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString());
    }

    private static List<Locked> locked() throws IOException {
        try (var lines = Files.lines(VENDOR.resolve("fonts.lock"))) {
            return lines.filter(line -> !line.startsWith("#")).map(Locked::of).toList();
        }
    }
}

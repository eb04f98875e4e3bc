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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What we carry in the project from others is what the lock says it is.
class FontsTest {

    private static final Path VENDOR = Path.of("../vendor");

    record Locked(String file, String sha256, String name, String version, String licence, String licenceText) {

        static Locked of(String line) {
            var columns = line.split(" {2,}", -1);
            return new Locked(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
        }
    }

    /// The folders of faces, each with its lock beside it: cut ones for pages, whole ones for print.
    enum Shelf {
        FONTS("fonts", ".woff2"),
        PRINT("print", ".ttf");

        private final String name;
        private final String ending;

        Shelf(String name, String ending) {
            this.name = name;
            this.ending = ending;
        }

        Path folder() {
            return VENDOR.resolve(name);
        }

        List<Locked> locked() throws IOException {
            try (var lines = Files.lines(VENDOR.resolve(name + ".lock"))) {
                return lines.filter(line -> !line.startsWith("#"))
                        .map(Locked::of)
                        .toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_face_is_the_one_that_the_lock_names(Shelf shelf) throws IOException, NoSuchAlgorithmException {
        for (var font : shelf.locked()) {
            var bytes = Files.readAllBytes(shelf.folder().resolve(font.file()));
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(digest)).as(font.file()).isEqualTo(font.sha256());
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_face_stands_beside_the_lock(Shelf shelf) throws IOException {
        try (var files = Files.list(shelf.folder())) {
            assertThat(names(files).filter(name -> name.endsWith(shelf.ending)))
                    .containsExactlyInAnyOrderElementsOf(
                            shelf.locked().stream().map(Locked::file).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_licence_travels_with_its_face(Shelf shelf) throws IOException {
        assertThat(shelf.locked())
                .allSatisfy(font -> assertThat(shelf.folder().resolve(font.licenceText()))
                        .content()
                        .contains("SIL OPEN FONT LICENSE Version 1.1"));
    }

    private static Stream<String> names(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString());
    }
}

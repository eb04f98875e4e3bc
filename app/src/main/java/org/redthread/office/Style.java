package org.redthread.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// How a paper is set: `paper.css` and the size of the leaf.
final class Style {

    private static final String SHEET = read();

    private Style() {}

    static String of(Paper paper) {
        return SHEET.replace("/* size */", "size: " + paper.sheet().css() + ";");
    }

    private static String read() {
        try (var in = Style.class.getResourceAsStream("/office/paper.css")) {
            return new String(Objects.requireNonNull(in, "office/paper.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.redthread.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The named styles of a Word document: a person who edits it changes a look in one place.
final class DocxStyles {

    private static final String SHEET = read();

    private DocxStyles() {}

    static Tags of(Paper paper) {
        var tag = paper.language().toLanguageTag();
        boolean turned = Direction.of(paper.language()) == Direction.RIGHT_TO_LEFT;
        return new Tags()
                .raw(SHEET.replace(
                                "<!-- language -->",
                                "<w:lang w:val=\"" + (turned ? "en-GB" : tag) + "\" w:bidi=\""
                                        + (turned ? tag : "ar-SA") + "\"/>")
                        .replace("<!-- direction -->", turned ? "<w:bidi/>" : ""));
    }

    private static String read() {
        try (var in = DocxStyles.class.getResourceAsStream("/office/styles.xml")) {
            return new String(Objects.requireNonNull(in, "office/styles.xml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

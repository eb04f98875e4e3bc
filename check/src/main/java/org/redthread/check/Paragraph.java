package org.redthread.check;

import org.jspecify.annotations.Nullable;

/// A paragraph, item, heading or table row, freed of markup.
///
/// @param marker what stands in front of it; null for plain text
/// @param number the printed number it stands under; null where nothing is numbered yet
/// @param indent blanks in front of it
record Paragraph(
        int index,
        Kind kind,
        @Nullable Marker marker,
        @Nullable String number,
        int indent,
        Line line) {

    enum Kind {
        TEXT,
        HEADING,
        ROW
    }

    String text() {
        return line.text();
    }

    int offset(int at) {
        return line.offsets()[at];
    }

    /// Offset in the text handed in just after the character before `at`, so that markup behind a quote stays out of
    /// it.
    int endOffset(int at) {
        return at == 0 ? offset(0) : offset(at - 1) + 1;
    }

    boolean isItem() {
        return marker != null;
    }

    boolean isTopNumber() {
        return marker != null && marker.isNumber() && marker.style().length() <= 3;
    }
}

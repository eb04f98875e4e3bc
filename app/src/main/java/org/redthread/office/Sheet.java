package org.redthread.office;

/// The leaf that a paper is printed on.
public enum Sheet {
    /// A4, the short side on top.
    UPRIGHT("A4 portrait", 11906, 16838),
    /// A4 on its side, for lists with many columns.
    ACROSS("A4 landscape", 16838, 11906),
    /// A3 on its side, for plans and timelines.
    WIDE("A3 landscape", 23811, 16838);

    /// Between the edge of the leaf and the words, left and right: 20 mm in twentieths of a point.
    static final int MARGIN = 1134;

    private final String css;
    private final int width;
    private final int height;

    Sheet(String css, int width, int height) {
        this.css = css;
        this.width = width;
        this.height = height;
    }

    /// As the property `size` of a CSS page has it.
    String css() {
        return css;
    }

    /// In twentieths of a point, Word's unit.
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// What lies between the margins, in twentieths of a point.
    int measure() {
        return width - 2 * MARGIN;
    }
}

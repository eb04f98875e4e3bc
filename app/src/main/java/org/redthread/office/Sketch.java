package org.redthread.office;

/// Marks of a picture that another room worked out, such as a map. All words in it are escaped; `Etching` can draw all
/// that it can hold.
///
/// Classes give the marks their colours on a page; what stands beside them holds where no style sheet is read.
public final class Sketch {

    private final Tags marks = new Tags();

    /// The colours of a mark, as `#2f6f75`; empty for none.
    ///
    /// @param dashes as `4 3`; empty for a whole line
    public record Ink(String fill, String line, double width, String dashes) {

        public static Ink filled(String fill) {
            return new Ink(fill, "", 0, "");
        }

        public static Ink drawn(String line, double width) {
            return new Ink("none", line, width, "");
        }

        public Ink dashed(String pattern) {
            return new Ink(fill, line, width, pattern);
        }

        private String[] with(String... attributes) {
            var all = new String[attributes.length + 8];
            System.arraycopy(attributes, 0, all, 0, attributes.length);
            var at = attributes.length;
            for (var one : new String[] {
                "fill",
                fill,
                "stroke",
                line,
                "stroke-width",
                width == 0 ? "" : Chart.figure(width),
                "stroke-dasharray",
                dashes
            }) all[at++] = one;
            return all;
        }
    }

    /// @param way of the letters M, L, l, H, V, Q and Z
    public Sketch path(String look, String way, Ink ink) {
        marks.empty("path", ink.with("class", look, "d", way));
        return this;
    }

    public Sketch circle(String look, double x, double y, double radius, Ink ink) {
        marks.empty("circle", ink.with("class", look, "cx", Chart.at(x), "cy", Chart.at(y), "r", Chart.at(radius)));
        return this;
    }

    public Sketch box(String look, double x, double y, double width, double height, Ink ink) {
        marks.empty(
                "rect",
                ink.with(
                        "class",
                        look,
                        "x",
                        Chart.at(x),
                        "y",
                        Chart.at(y),
                        "width",
                        Chart.at(width),
                        "height",
                        Chart.at(height)));
        return this;
    }

    /// @param anchor `start`, `middle` or `end`
    /// @param size in pixels
    public Sketch words(String look, double x, double y, String anchor, double size, String words) {
        marks.leaf(
                "text",
                Said.of(words),
                "class",
                look,
                "x",
                Chart.at(x),
                "y",
                Chart.at(y),
                "text-anchor",
                anchor.equals("start") ? "" : anchor,
                "font-size",
                Chart.figure(size),
                "fill",
                Chart.Ink.WORDS);
        return this;
    }

    /// What follows leads somewhere, until [#end].
    ///
    /// @param label what a screen reader says; shown where a pointer rests, too
    public Sketch link(String address, String label) {
        marks.open("a", "href", address, "aria-label", Said.of(label)).leaf("title", Said.of(label));
        return this;
    }

    /// What follows belongs together under one class, until [#end].
    public Sketch group(String look) {
        marks.open("g", "class", look);
        return this;
    }

    public Sketch end() {
        marks.close();
        return this;
    }

    Tags tags() {
        return marks;
    }
}

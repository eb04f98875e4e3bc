package org.redthread.office;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A picture of figures, small enough to be read without a legend. What is not on record stays a gap: nothing is drawn
/// through it, and it is never a nought.
public sealed interface Chart permits HeatChart, LineChart, BarChart, CourseChart, BulletChart, Multiples, Plate {

    /// What it shows.
    String title();

    /// What it says, in a sentence or two, for those who cannot see it.
    String description();

    /// The picture, for a page. Colours are those of the look where `chart.css` is loaded, and fit for paper where not.
    ///
    /// @param id not used by another element of the page
    default Markup svg(String id) {
        return new Markup(drawing(id));
    }

    Tags drawing(String id);

    /// The same figures, to stand beside the picture.
    Block.Table table();

    static Tags begin(Chart chart, String id, int width, int height) {
        return begin(chart, id, width, height, "");
    }

    /// An `svg` element, open, that says what it shows. Whatever way the words around it run, its places are counted
    /// from the left.
    ///
    /// @param look a class of the look beside those of every chart; may be empty
    static Tags begin(Chart chart, String id, int width, int height, String look) {
        return begin(chart, id, width, height, look.isEmpty() ? "chart chart--own" : "chart chart--own " + look, "img");
    }

    /// The same with all classes of it, and as what it is read out.
    static Tags begin(Chart chart, String id, int width, int height, String classes, String role) {
        return new Tags()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        classes,
                        "direction",
                        "ltr",
                        "role",
                        role,
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        String.valueOf(width),
                        "height",
                        String.valueOf(height),
                        "font-family",
                        "IBM Plex Sans, sans-serif",
                        "font-size",
                        "11",
                        "aria-labelledby",
                        id + "-title " + id + "-words")
                .leaf("title", Said.of(chart.title()), "id", id + "-title")
                .leaf("desc", Said.of(chart.description()), "id", id + "-words");
    }

    /// @param anchor `start`, `middle` or `end`
    static void label(Tags svg, double x, double y, String anchor, String words) {
        svg.leaf("text", Said.of(words), "x", at(x), "y", at(y), "text-anchor", anchor, "fill", Ink.WORDS);
    }

    /// A place in the picture, to a tenth of a pixel.
    static String at(double place) {
        return BigDecimal.valueOf(place)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// A figure without needless noughts.
    static String figure(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// The colours of the look by day, for where no style sheet is read.
    final class Ink {
        static final String WORDS = "#1f1b15";
        static final String THREAD = "#a3242f";
        static final String EDGE = "#8b8069";
        static final String RULE = "#d8cfbc";
        static final String PAPER = "#ffffff";
        static final String SOLID = "#2f6f75";

        private Ink() {}
    }
}

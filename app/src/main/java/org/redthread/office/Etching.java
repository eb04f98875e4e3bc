package org.redthread.office;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Draws a [Chart] on paper: the same picture as on the page.
///
/// It knows the few elements that charts are drawn with and no other SVG. Words are drawn as the shapes of their
/// letters,
/// so that neither the paper nor the machine needs the faces.
record Etching(Element svg) {

    private static final Pattern STEP = Pattern.compile("([MLlHVQZ])([^MLlHVQZ]*)");

    double width() {
        return number(svg, "width");
    }

    double height() {
        return number(svg, "height");
    }

    void draw(Graphics2D on) {
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        marks(on, svg);
    }

    private void marks(Graphics2D on, Element within) {
        for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element) mark(on, element);
    }

    private void mark(Graphics2D on, Element mark) {
        switch (mark.getTagName()) {
            case "path" -> shape(on, mark, path(mark.getAttribute("d")));
            case "rect" ->
                shape(
                        on,
                        mark,
                        new Rectangle2D.Double(
                                number(mark, "x"), number(mark, "y"), number(mark, "width"), number(mark, "height")));
            case "circle" -> {
                double radius = number(mark, "r");
                shape(
                        on,
                        mark,
                        new Ellipse2D.Double(
                                number(mark, "cx") - radius, number(mark, "cy") - radius, 2 * radius, 2 * radius));
            }
            case "text" -> text(on, mark);
            case "g", "a" -> marks(on, mark);
            case "title", "desc" -> {}
            default ->
                throw new IllegalStateException("A chart with a mark that nobody can draw: " + mark.getTagName());
        }
    }

    private static void shape(Graphics2D on, Element mark, Shape shape) {
        var fill = mark.getAttribute("fill");
        if (!fill.isEmpty() && !fill.equals("none")) {
            on.setColor(color(fill, mark.getAttribute("fill-opacity")));
            on.fill(shape);
        }
        var line = mark.getAttribute("stroke");
        if (line.isEmpty()) return;
        var dashes = mark.getAttribute("stroke-dasharray");
        on.setStroke(new BasicStroke(
                (float) (mark.hasAttribute("stroke-width") ? number(mark, "stroke-width") : 1),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                dashes.isEmpty() ? null : floats(dashes),
                0));
        on.setColor(color(line, ""));
        on.draw(shape);
    }

    private static Color color(String web, String opacity) {
        var color = Color.decode(web);
        return opacity.isEmpty()
                ? color
                : new Color(color.getRed(), color.getGreen(), color.getBlue(), (int)
                        Math.round(255 * Double.parseDouble(opacity)));
    }

    private static void text(Graphics2D on, Element mark) {
        double size = mark.hasAttribute("font-size") ? number(mark, "font-size") : 11;
        var face = mark.getAttribute("font-weight").equals("600") ? Face.SANS_STRONG : Face.SANS;
        var letters = face.outline(mark.getTextContent());
        double x = number(mark, "x");
        double wide = letters.width() * size;
        double start = switch (mark.getAttribute("text-anchor")) {
            case "middle" -> x - wide / 2;
            case "end" -> x - wide;
            default -> x;
        };
        var place = AffineTransform.getTranslateInstance(start, number(mark, "y"));
        place.scale(size, -size);
        on.setColor(color(mark.getAttribute("fill"), ""));
        on.fill(place.createTransformedShape(letters.shape()));
    }

    private static Path2D path(String way) {
        var path = new Path2D.Double();
        var steps = STEP.matcher(way);
        while (steps.find()) step(path, steps.group(1), steps.group(2));
        return path;
    }

    private static void step(Path2D path, String letter, String places) {
        if (letter.equals("Z")) {
            path.closePath();
            return;
        }
        var to = floats(places);
        switch (letter) {
            case "M" -> path.moveTo(to[0], to[1]);
            case "H" -> path.lineTo(to[0], path.getCurrentPoint().getY());
            case "V" -> path.lineTo(path.getCurrentPoint().getX(), to[0]);
            case "Q" -> path.quadTo(to[0], to[1], to[2], to[3]);
            case "L" -> lines(path, to, false);
            default -> lines(path, to, true);
        }
    }

    /// @param onward whether each place is counted from the one before
    private static void lines(Path2D path, float[] to, boolean onward) {
        for (int i = 0; i + 1 < to.length; i += 2) {
            var from = path.getCurrentPoint();
            path.lineTo(to[i] + (onward ? from.getX() : 0), to[i + 1] + (onward ? from.getY() : 0));
        }
    }

    private static float[] floats(String words) {
        var parts = Stream.of(words.strip().split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var floats = new float[parts.length];
        for (int i = 0; i < parts.length; i++) floats[i] = (float) parts[i];
        return floats;
    }

    private static double number(Element mark, String attribute) {
        return Double.parseDouble(mark.getAttribute(attribute));
    }
}

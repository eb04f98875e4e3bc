package org.redthread.atlas.maps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.redthread.atlas.maps.Boundaries.Border;

/// What every map of a view stands on, worked out once: shapes and lines as they are drawn, and where arcs end.
///
/// @param patches by territory; one that is not in the view has none
/// @param lines between territories, and coasts
/// @param anchors where an arc ends that leads to a territory, in pixels, within the view or not
record Ground(View view, Map<String, Patch> patches, Map<Border, String> lines, Map<String, View.Place> anchors) {

    /// @param area in square pixels
    record Patch(String way, double area, Geometry shape) {

        String hatching() {
            return Ground.hatching(shape);
        }
    }

    private static final GeometryFactory MAKE = new GeometryFactory();
    private static final double BETWEEN_HATCHES = 5;
    private static final Map<View, Ground> MADE = new ConcurrentHashMap<>();

    static Ground of(View view) {
        return MADE.computeIfAbsent(view, Ground::made);
    }

    private static Ground made(View view) {
        var set = Boundaries.read(view.detail(), view.tolerance());
        var frame = new Envelope(0, View.WIDTH, 0, view.height());
        var patches = new TreeMap<String, Patch>();
        for (var key : set.territories().keySet()) {
            var shape = framed(flat(set.shape(key, view.box()), view), frame);
            if (!shape.isEmpty()) patches.put(key, new Patch(Way.of(shape), shape.getArea(), shape));
        }
        var lines = new LinkedHashMap<Border, String>();
        set.lines(view.box()).forEach((border, line) -> {
            var drawn = framed(flat(line, view), frame);
            if (!drawn.isEmpty()) lines.put(border, Way.of(drawn));
        });
        var anchors = new TreeMap<String, View.Place>();
        Anchors.ALL.forEach((key, at) -> anchors.put(key, view.place(eastOfCut(at.x, view), at.y)));
        return new Ground(view, patches, lines, anchors);
    }

    private static double eastOfCut(double longitude, View view) {
        return longitude < view.box().getMinX() ? longitude + 360 : longitude;
    }

    Optional<View.Place> anchor(String key) {
        return Optional.ofNullable(anchors.get(key));
    }

    private static Geometry flat(Geometry degrees, View view) {
        var flat = degrees.copy();
        flat.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence places, int i) {
                var place = view.place(places.getX(i), places.getY(i));
                places.setOrdinate(i, 0, place.x());
                places.setOrdinate(i, 1, place.y());
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return flat;
    }

    private static Geometry framed(Geometry flat, Envelope frame) {
        if (flat.isEmpty() || frame.contains(flat.getEnvelopeInternal())) return flat;
        if (!frame.intersects(flat.getEnvelopeInternal())) return MAKE.createPolygon();
        return OverlayNGRobust.overlay(flat, MAKE.toGeometry(frame), OverlayNG.INTERSECTION);
    }

    /// Slanting lines across a shape, so that no pattern need be known to whatever draws it.
    private static String hatching(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        var strokes = new java.util.ArrayList<LineString>();
        for (double x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += BETWEEN_HATCHES)
            strokes.add(MAKE.createLineString(new Coordinate[] {
                new Coordinate(x, box.getMaxY()), new Coordinate(x + box.getHeight(), box.getMinY())
            }));
        var all = MAKE.createMultiLineString(strokes.toArray(LineString[]::new));
        return Way.of(OverlayNGRobust.overlay(all, shape, OverlayNG.INTERSECTION));
    }

    /// Where arcs to a territory end, in degrees: inside the largest of its parts, or at its chief town where no set
    /// has a shape for it.
    private static final class Anchors {

        static final Map<String, Coordinate> ALL = all();

        private static Map<String, Coordinate> all() {
            var anchors = new TreeMap<String, Coordinate>(towns());
            var set = Boundaries.read("50m", 0);
            for (var key : set.territories().keySet()) {
                var shape = set.shape(key, View.WORLD.box());
                if (!shape.isEmpty()) anchors.put(key, inside(shape));
            }
            return anchors;
        }

        private static Coordinate inside(Geometry shape) {
            var largest = shape;
            double area = -1;
            for (int i = 0; i < shape.getNumGeometries(); i++)
                if (shape.getGeometryN(i).getArea() > area) {
                    largest = shape.getGeometryN(i);
                    area = largest.getArea();
                }
            var middle = largest.getCentroid();
            return (largest.contains(middle) ? middle : largest.getInteriorPoint()).getCoordinate();
        }

        private static Map<String, Coordinate> towns() {
            try (var reader = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Ground.class.getResourceAsStream("/atlas/towns.csv")),
                    StandardCharsets.UTF_8))) {
                var towns = new TreeMap<String, Coordinate>();
                reader.lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .forEach(parts -> towns.put(
                                parts[0], new Coordinate(Double.parseDouble(parts[2]), Double.parseDouble(parts[1]))));
                return towns;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Shapes as ways of a drawing, to a tenth of a pixel; steps are counted from the place before, which is shorter.
    private static final class Way {

        private final StringBuilder way = new StringBuilder();

        static String of(Geometry flat) {
            var pen = new Way();
            pen.add(flat);
            return pen.way.toString();
        }

        private void add(Geometry flat) {
            switch (flat) {
                case org.locationtech.jts.geom.Polygon polygon -> {
                    line(polygon.getExteriorRing().getCoordinates(), true);
                    for (int i = 0; i < polygon.getNumInteriorRing(); i++)
                        line(polygon.getInteriorRingN(i).getCoordinates(), true);
                }
                case LineString line -> line(line.getCoordinates(), false);
                case org.locationtech.jts.geom.GeometryCollection many -> {
                    for (int i = 0; i < many.getNumGeometries(); i++) add(many.getGeometryN(i));
                }
                default -> {
                    // A point, where a shape only touches the frame: nothing to be drawn.
                }
            }
        }

        private void line(Coordinate[] places, boolean closed) {
            if (places.length < 2) return;
            long x = Math.round(places[0].x * 10);
            long y = Math.round(places[0].y * 10);
            way.append('M');
            tenths(x);
            way.append(' ');
            tenths(y);
            var first = true;
            for (int i = 1; i < places.length - (closed ? 1 : 0); i++) {
                long toX = Math.round(places[i].x * 10);
                long toY = Math.round(places[i].y * 10);
                if (toX == x && toY == y) continue;
                way.append(first ? 'l' : ' ');
                tenths(toX - x);
                way.append(' ');
                tenths(toY - y);
                x = toX;
                y = toY;
                first = false;
            }
            if (closed) way.append('Z');
        }

        private void tenths(long tenths) {
            if (tenths < 0) way.append('-');
            long absolute = Math.abs(tenths);
            if (absolute >= 10 || absolute == 0) way.append(absolute / 10);
            if (absolute % 10 != 0) way.append('.').append(absolute % 10);
        }
    }
}

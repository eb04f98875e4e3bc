package org.redthread.atlas.maps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A set of boundaries as TopoJSON: lines that are shared by the territories on both sides, so that two neighbours
/// stay neighbours when lines are simplified.
///
/// @param arcs each a line in degrees, simplified
/// @param territories by code: polygons, each of rings, each of numbers of arcs; a negative one is run backward
record Boundaries(List<Coordinate[]> arcs, Map<String, List<List<int[]>>> territories) {

    private static final GeometryFactory MAKE = new GeometryFactory();
    private static final double ROUND = 360;
    private static final String ANTARCTIC = "ATA";

    /// @param detail `110m` or `50m`
    /// @param tolerance in degrees
    static Boundaries read(String detail, double tolerance) {
        var file = tree(detail);
        var scale = file.get("transform").get("scale");
        var shift = file.get("transform").get("translate");
        var arcs = new ArrayList<Coordinate[]>();
        for (var arc : file.get("arcs")) arcs.add(simple(arc(arc, scale, shift), tolerance));
        var territories = new TreeMap<String, List<List<int[]>>>();
        for (var shape : file.get("objects").get("countries").get("geometries")) {
            var key = shape.get("properties").get("a3").asString();
            if (!key.equals(ANTARCTIC)) territories.put(key, polygons(shape));
        }
        return new Boundaries(arcs, territories);
    }

    private static JsonNode tree(String detail) {
        try (var stream = new GZIPInputStream(
                Objects.requireNonNull(Boundaries.class.getResourceAsStream("/atlas/" + detail + ".json.gz")))) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Coordinate[] arc(JsonNode steps, JsonNode scale, JsonNode shift) {
        var places = new Coordinate[steps.size()];
        long x = 0;
        long y = 0;
        for (int i = 0; i < places.length; i++) {
            x += steps.get(i).get(0).asLong();
            y += steps.get(i).get(1).asLong();
            places[i] = new Coordinate(
                    x * scale.get(0).asDouble() + shift.get(0).asDouble(),
                    y * scale.get(1).asDouble() + shift.get(1).asDouble());
        }
        return places;
    }

    private static Coordinate[] simple(Coordinate[] arc, double tolerance) {
        return arc.length < 3
                ? arc
                : DouglasPeuckerSimplifier.simplify(MAKE.createLineString(arc), tolerance)
                        .getCoordinates();
    }

    private static List<List<int[]>> polygons(JsonNode shape) {
        var polygons = new ArrayList<List<int[]>>();
        var arcs = shape.get("arcs");
        if (shape.get("type").asString().equals("Polygon")) polygons.add(rings(arcs));
        else for (var polygon : arcs) polygons.add(rings(polygon));
        return polygons;
    }

    private static List<int[]> rings(JsonNode polygon) {
        var rings = new ArrayList<int[]>();
        for (var ring : polygon) {
            var numbers = new int[ring.size()];
            for (int i = 0; i < numbers.length; i++) numbers[i] = ring.get(i).asInt();
            rings.add(numbers);
        }
        return rings;
    }

    /// The shape of a territory within a box of degrees, cut where the box ends and joined where the set was cut at
    /// the antimeridian; empty where nothing of it lies there.
    Geometry shape(String key, Envelope box) {
        var parts = new ArrayList<Geometry>();
        for (var rings : territories.getOrDefault(key, List.of())) {
            var polygon = polygon(rings);
            if (polygon != null) parts.addAll(within(polygon, box));
        }
        return MAKE.buildGeometry(parts).union();
    }

    private @Nullable Geometry polygon(List<int[]> rings) {
        var shell = ring(rings.getFirst(), null);
        if (shell == null) return null;
        var middle = shell.getEnvelopeInternal().centre().x;
        var holes = rings.stream()
                .skip(1)
                .map(hole -> ring(hole, middle))
                .filter(Objects::nonNull)
                .toArray(LinearRing[]::new);
        Polygon polygon = MAKE.createPolygon(shell, holes);
        return polygon.isValid() ? polygon : GeometryFixer.fix(polygon);
    }

    /// @param near a longitude that it must lie near to, when it has gone round the earth; null where it need not
    /// @return null where too little is left of it to be a ring
    private @Nullable LinearRing ring(int[] numbers, @Nullable Double near) {
        var places = new ArrayList<Coordinate>();
        for (var number : numbers) {
            var arc = arcs.get(number < 0 ? ~number : number);
            for (int i = places.isEmpty() ? 0 : 1; i < arc.length; i++)
                places.add(onward(places, number < 0 ? arc[arc.length - 1 - i] : arc[i]));
        }
        if (places.size() < 4 || !places.getFirst().equals2D(places.getLast())) return null;
        var ring = MAKE.createLinearRing(places.toArray(Coordinate[]::new));
        if (near == null) return ring;
        double turns = Math.rint((near - ring.getEnvelopeInternal().centre().x) / ROUND);
        return (LinearRing)
                AffineTransformation.translationInstance(turns * ROUND, 0).transform(ring);
    }

    /// The next place of a line, on the side of the antimeridian that the line came from.
    private static Coordinate onward(List<Coordinate> line, Coordinate next) {
        if (line.isEmpty()) return next;
        double turns = Math.rint((line.getLast().x - next.x) / ROUND);
        return turns == 0 ? next : new Coordinate(next.x + turns * ROUND, next.y);
    }

    private static List<Geometry> within(Geometry shape, Envelope box) {
        var found = new ArrayList<Geometry>();
        for (int turn = -1; turn <= 1; turn++) {
            var turned =
                    AffineTransformation.translationInstance(turn * ROUND, 0).transform(shape);
            if (!box.intersects(turned.getEnvelopeInternal())) continue;
            var cut = box.contains(turned.getEnvelopeInternal())
                    ? turned
                    : OverlayNGRobust.overlay(turned, MAKE.toGeometry(box), OverlayNG.INTERSECTION);
            if (!cut.isEmpty()) found.add(cut);
        }
        return found;
    }

    /// The lines within a box, by the territories on both sides; coasts have the same on both.
    Map<Border, Geometry> lines(Envelope box) {
        var sides = new ArrayList<@Nullable Border>();
        for (int i = 0; i < arcs.size(); i++) sides.add(null);
        territories.forEach((key, polygons) -> polygons.forEach(rings -> rings.forEach(ring -> {
            for (var number : ring) {
                int arc = number < 0 ? ~number : number;
                var there = sides.get(arc);
                sides.set(arc, there == null ? new Border(key, key) : Border.of(there.one(), key));
            }
        })));
        var lines = new LinkedHashMap<Border, List<Geometry>>();
        for (int i = 0; i < arcs.size(); i++) {
            var border = sides.get(i);
            if (border == null || arcs.get(i).length < 2) continue;
            lines.computeIfAbsent(border, b -> new ArrayList<>()).addAll(within(unwrapped(arcs.get(i)), box));
        }
        var joined = new LinkedHashMap<Border, Geometry>();
        lines.forEach((border, parts) -> joined.put(border, MAKE.buildGeometry(parts)));
        return joined;
    }

    private static LineString unwrapped(Coordinate[] arc) {
        var places = new ArrayList<Coordinate>();
        for (var place : arc) places.add(onward(places, place));
        return MAKE.createLineString(places.toArray(Coordinate[]::new));
    }

    /// What lies on both sides of a line, in the order of their codes.
    record Border(String one, String other) {

        static Border of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Border(a, b) : new Border(b, a);
        }

        boolean coast() {
            return one.equals(other);
        }
    }
}
